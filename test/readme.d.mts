/** The part on the catalogue: counts, and the classifier's figures. */
export function catalogue(): Promise<string>;

/** README with its generated parts put in. */
export function fill(readme: string): Promise<string>;
