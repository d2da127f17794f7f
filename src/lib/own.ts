/** What stands in a page where a word or a number of its one reader's is to be: the page around it may be kept for others (src/server/ready-parts.ts). */
export const own = ({ asked }: App.Locals, name: string, value: string | number): string | number => asked?.parts.own(name, value) ?? value;
