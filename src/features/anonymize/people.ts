/** The words of a mention without signs, in lower case. */
export const keyOf = (mention: string) =>
	mention
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

interface Person {
	id: string;
	called: string;
	words: Set<string>;
}

/** The people of a text: a mention belongs to the last one who shares a word of the name. */
export class People {
	#people: Person[] = [];
	#roles = new Map<string, number>();

	of(mention: string, role: string): Person {
		const all = keyOf(mention).split(' ');
		const long = all.filter((word) => word.length > 1);
		const words = new Set(long.length > 0 ? long : all);
		const known = this.#people.findLast((person) => [...words].every((word) => person.words.has(word)) || [...person.words].every((word) => words.has(word)));
		if (known) {
			for (const word of words) known.words.add(word);
			return known;
		}
		const person = { id: `person:${this.#people.length + 1}`, called: this.#called(role || 'person'), words };
		this.#people.push(person);
		return person;
	}

	/** "the caller", and for the next of them "a second caller". */
	#called(role: string): string {
		const count = (this.#roles.get(role) ?? 0) + 1;
		this.#roles.set(role, count);
		const ordinals = ['', 'the', 'a second', 'a third', 'a fourth', 'a fifth'];
		return `${ordinals[count] ?? 'another'} ${role}`;
	}
}
