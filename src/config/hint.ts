/** What a built file says to the engine by its first line. Inside the page it says nothing, and a tool that joins lines would make it swallow the code. */
export const HINT = /^(\/\/#.*\n)?/;
