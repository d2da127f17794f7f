/** The doors of the site that open, in the order of the header. */
export const NAVIGATION = [
	{ href: '/cases', label: 'Cases' },
	{ href: '/guides', label: 'Guides' },
	{ href: '/practices', label: 'Practices' },
	{ href: '/glossary', label: 'Glossary' },
	{ href: '/discussions', label: 'Discussions' },
	{ href: '/about', label: 'About' },
];

/** The pages behind the footer's links. */
export const FOOTER = [
	{ href: '/rehearse', label: 'Rehearse' },
	{ href: '/anonymize', label: 'Take identities out' },
	{ href: '/how-anonymization-works', label: 'How anonymization works' },
	{ href: '/code-of-conduct', label: 'Code of conduct' },
	{ href: '/privacy', label: 'Privacy' },
	{ href: '/support', label: 'Support for responders' },
	{ href: '/cases/changes', label: 'Corrections and withdrawals' },
	{ href: '/receipt', label: 'Use a receipt code' },
	{ href: '/feed.xml', label: 'Feed of new cases' },
];
