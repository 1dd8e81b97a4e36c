/** What `soglasie init` writes where it was not told better: nobody's name and nobody's address, and `check` asks for the real ones. */
export const UNFILLED = { name: "ООО «Ваша клиника»", contacts: "privacy@vasha-klinika.example" } as const;
