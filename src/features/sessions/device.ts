const BROWSERS: [RegExp, string][] = [
	[/\bEdg(?:e|A|iOS)?\//, 'Edge'],
	[/\bOPR\//, 'Opera'],
	[/\bSamsungBrowser\//, 'Samsung Internet'],
	[/\b(?:Firefox|FxiOS)\//, 'Firefox'],
	[/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
	[/\bSafari\//, 'Safari'],
];
const SYSTEMS: [RegExp, string][] = [
	[/\biPhone\b/, 'an iPhone'],
	[/\biPad\b/, 'an iPad'],
	[/\bAndroid\b/, 'Android'],
	[/\bWindows\b/, 'Windows'],
	[/\bMac OS X\b/, 'a Mac'],
	[/\bCrOS\b/, 'a Chromebook'],
	[/\bLinux\b/, 'Linux'],
];

/** A browser in words, "Firefox on Windows", from what it says of itself. */
export function deviceWords(userAgent: string): string {
	const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
	const system = named(SYSTEMS);
	return `${named(BROWSERS) ?? 'A browser'}${system ? ` on ${system}` : ''}`;
}
