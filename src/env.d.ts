declare namespace App {
	interface Locals {
		/** Who asks, on what, when. Absent on prerendered pages. */
		ctx: import('#src/domain/context.ts').Context;
		site: import('#src/server/site.ts').Site;
		/** From where the request comes, as limits count it. */
		address: string;
		/** Under which id the request stands in the log. Absent in development. */
		asked?: import('#src/server/answered.ts').Asked;
		/** What was sent to a page whose reader is not signed in any more: kept until they are. */
		held?: [string, string][];
		/** What is wrong with what was sent, where it is about no form of the page. */
		sentence?: string;
		/** Keys of the sources that a page cites, in the order of their numbers. */
		cited?: string[];
	}
}
