/** Google's and Metrika's queues tell a call from data by its being an `arguments` object. */
export const asArguments = function () {
  return arguments;
} as (...args: unknown[]) => IArguments;
