/** How a database is named in a line that may end up in a log. */

/** The address without user and password; a file's path as it is. */
export function placeOf(database: string): string {
  return database.replace(/^(\w+:\/\/)(?:.*@)?([^?]*).*$/s, "$1$2");
}
