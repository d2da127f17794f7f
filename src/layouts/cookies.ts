import type { AstroCookieSetOptions, AstroCookies } from 'astro';
import { IDLE_MS } from '#src/features/sessions/token.ts';
import type { Keys } from '#src/lib/keys.ts';
import { DAY_MS } from '#src/lib/time.ts';

/** The only cookies of the site (S11). `session`: who is signed in. `device`: that a member has signed in here before, so that strangers cannot lock them out. */
export const SESSION_COOKIE = '__Host-session';
export const DEVICE_COOKIE = '__Host-device';

const GUARDED: AstroCookieSetOptions = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
/** Browsers keep no cookie longer. */
const DEVICE_SECONDS = (400 * DAY_MS) / 1000;

/** Gives a browser its session, and the proof that this member has used it. */
export function giveSession(cookies: AstroCookies, keys: Keys, { token, memberId }: { token: string; memberId: number }): void {
	renewSession(cookies, token);
	cookies.set(DEVICE_COOKIE, `${memberId}.${keys.sign('device', String(memberId))}`, { ...GUARDED, maxAge: DEVICE_SECONDS });
}

/** Lets a browser keep its session for as long as it holds without use, counted from now. */
export const renewSession = (cookies: AstroCookies, token: string) => cookies.set(SESSION_COOKIE, token, { ...GUARDED, maxAge: IDLE_MS / 1000 });

export const takeSession = (cookies: AstroCookies) => cookies.delete(SESSION_COOKIE, GUARDED);

/** The member who was signed in here before; `null` when the cookie is not ours. */
export function knownMember(cookies: AstroCookies, keys: Keys): number | null {
	const [id = '', signature = ''] = (cookies.get(DEVICE_COOKIE)?.value ?? '').split('.');
	return keys.isSigned(signature, 'device', id) ? Number(id) : null;
}
