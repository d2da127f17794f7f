/** A post's words as a Markdown quotation that says whose they are, and room to answer under it. */
export function quoted({ markdown, author }: { markdown: string; author: string | null }): string {
	const lines = markdown.trim().split('\n');
	return `${author ? `**${author.replaceAll(/[*_`[\]\\]/g, '\\$&')}** wrote:\n\n` : ''}${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`;
}
