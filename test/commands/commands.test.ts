import { associateCommands, commands, type CommandStarter } from "#commands/commands";
import { Workbook } from "#host/engine/workbook";
import type { OfficeSession } from "#host/runtime/node";
import { openQuirky } from "#test/support/openBook";

/** Writes down what it is asked to start. */
class Recorder implements CommandStarter {
  readonly asked: string[] = [];
  start(action: string): Promise<void> {
    return this.answer(`start ${action}`);
  }
  goTo(place: string): Promise<void> {
    return this.answer(`go to ${place}`);
  }
  private answer(what: string): Promise<void> {
    this.asked.push(what);
    return Promise.resolve();
  }
}

let session: OfficeSession;
const recorder = new Recorder();

beforeAll(async () => {
  session = await openQuirky(new Workbook());
  associateCommands(recorder);
});
afterAll(() => {
  session.close();
});

test.each(commands)("the button $button starts what its name says", async (command) => {
  recorder.asked.length = 0;
  await session.invokeCommand(command.button);
  expect(recorder.asked).toEqual([
    "action" in command ? `start ${command.action}` : `go to ${command.goTo}`,
  ]);
});
