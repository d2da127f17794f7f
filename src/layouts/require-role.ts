import type { APIContext, AstroGlobal } from 'astro';
import { authorizeRole, hasRole, type MemberActor, type Role } from '#src/domain/actor.ts';

/**
 * The member who asks for a private page, when they have one of these roles. Throws `signed-out`, which leads to the sign-in and back, or `not-found`,
 * which looks like a page that is not there.
 */
export const requireRole = ({ locals }: Pick<APIContext | AstroGlobal, 'locals'>, ...roles: [Role, ...Role[]]): MemberActor =>
	authorizeRole(locals.ctx.actor, roles.find((role) => hasRole(locals.ctx.actor, role)) ?? roles[0]);
