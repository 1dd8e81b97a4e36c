/** A wrong option. The message is one line and names the option. */
export class OptionError extends Error {}
