import { paced } from "#compute/paced";

test("of many reports the first and the latest are told, ten times a second", () => {
  let clock = 0;
  const told: number[] = [];
  const { tell, flush } = paced<number>(
    (value) => told.push(value),
    () => clock,
  );
  for (let n = 0; n <= 250; n += 10) {
    clock = n;
    tell(n);
  }
  expect(told).toEqual([0, 100, 200]);
  flush();
  flush();
  expect(told).toEqual([0, 100, 200, 250]);
});

test("with nothing held back there is nothing to flush", () => {
  const told: string[] = [];
  const { tell, flush } = paced<string>((value) => told.push(value));
  tell("once");
  flush();
  expect(told).toEqual(["once"]);
});
