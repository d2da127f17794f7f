/** What SQLite calls an error, such as `SQLITE_FULL`, wherever it stands in the chain of causes; `null` for errors of others. */
export function codeOf(error: unknown): string | null {
	for (let cause = error; cause instanceof Error; cause = cause.cause) {
		if ('code' in cause && typeof cause.code === 'string' && cause.code.startsWith('SQLITE_')) return cause.code;
	}
	return null;
}
