/** README with its generated parts put in. */
export function fill(readme: string): Promise<string>;
