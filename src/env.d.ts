declare namespace App {
	interface Locals {
		/** Who asks, on what, when. Absent on prerendered pages. */
		ctx: import('#src/domain/context.ts').Context;
		site: import('#src/server/site.ts').Site;
		/** Keys of the sources that a page cites, in the order of their numbers. */
		cited?: string[];
	}
}
