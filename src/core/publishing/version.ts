/** Version of Sightline, as package.json has it: documents that it made say it. */
export const version = "0.1.0";
