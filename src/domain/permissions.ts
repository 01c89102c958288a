import type { Activity } from './activity.ts';
import { type FirstHandAccount, isVisible } from './firstHandAccount.ts';
import type { Member } from './member.ts';
import type { Organisation } from './organisation.ts';
import type { Answer, Question } from './question.ts';
import type { ReadingList } from './readingList.ts';
import type { Report } from './report.ts';
import { type Claim, isClaimLive, isEditable, isWaiting, type Submission } from './submission.ts';

/**
 * Who may do what, in the words of `firestore.rules`. The screens ask here; the rules decide. A test compares both for
 * every persona.
 */
export interface Actor {
  uid: string;
  emailVerified: boolean;
  member: Pick<Member, 'role' | 'status' | 'organisationId'> | null;
}

type MaybeActor = Actor | null;
type Work = Pick<Submission, 'authorUids' | 'organisationId' | 'status' | 'claim'>;

export function isActive(actor: MaybeActor): actor is Actor & { member: NonNullable<Actor['member']> } {
  return actor?.emailVerified === true && actor.member?.status === 'active';
}

export function isModerator(actor: MaybeActor): actor is Actor & { member: NonNullable<Actor['member']> } {
  return isActive(actor) && (actor.member.role === 'moderator' || actor.member.role === 'admin');
}

export function isAdmin(actor: MaybeActor): boolean {
  return isActive(actor) && actor.member.role === 'admin';
}

export function isAuthor(actor: MaybeActor, work: Pick<Work, 'authorUids'>): boolean {
  return isActive(actor) && work.authorUids.includes(actor.uid);
}

export function canPostCaseStudy(actor: MaybeActor): boolean {
  return isActive(actor) && actor.member.organisationId !== null;
}

export function canReadSubmission(actor: MaybeActor, work: Work): boolean {
  return isAuthor(actor, work) || isModerator(actor);
}

export function canSaveDraft(actor: MaybeActor, work: Work): boolean {
  return isAuthor(actor, work) && isEditable(work.status);
}

export function canSubmit(actor: MaybeActor, work: Work): boolean {
  return canSaveDraft(actor, work);
}

/** An author can take a text back while nobody holds it. */
export function canRetract(actor: MaybeActor, work: Work, now: Date): boolean {
  return (
    isAuthor(actor, work) &&
    isWaiting(work.status) &&
    !(work.status === 'inReview' && isClaimLive(work.claim, now))
  );
}

/** Four eyes: a reviewer is neither an author nor of the same city. */
export function hasConflictOfInterest(actor: MaybeActor, work: Work): boolean {
  return (
    actor !== null &&
    (work.authorUids.includes(actor.uid) || actor.member?.organisationId === work.organisationId)
  );
}

export function canReview(actor: MaybeActor, work: Work): boolean {
  return isModerator(actor) && !hasConflictOfInterest(actor, work);
}

export function canClaim(actor: MaybeActor, work: Work, now: Date): boolean {
  return canReview(actor, work) && isWaiting(work.status) && !isHeldByAnother(actor, work.claim, now);
}

export function canDecide(actor: MaybeActor, work: Work, now: Date): boolean {
  return (
    canReview(actor, work) &&
    work.status === 'inReview' &&
    isClaimLive(work.claim, now) &&
    work.claim.by === actor?.uid
  );
}

function isHeldByAnother(actor: MaybeActor, claim: Claim | null, now: Date): boolean {
  return isClaimLive(claim, now) && claim.by !== actor?.uid;
}

/** Contact, confirmation and archive of a published case: its city's members, and the secretariat. */
export function canMaintain(actor: MaybeActor, caseStudy: { organisationId: string }): boolean {
  return isModerator(actor) || isOfCity(actor, caseStudy);
}

export function isOfCity(actor: MaybeActor, caseStudy: { organisationId: string }): boolean {
  return isActive(actor) && actor.member.organisationId === caseStudy.organisationId;
}

/** Check level and corrections of a live text: four eyes, as for publishing. */
export function canCheck(
  actor: MaybeActor,
  caseStudy: { organisationId: string; authorUids: readonly string[] },
): boolean {
  return isModerator(actor) && !isOfCity(actor, caseStudy) && !caseStudy.authorUids.includes(actor.uid);
}

/** Begins to adapt a case: any member of another member government. */
export function canAdopt(actor: MaybeActor, caseStudy: { organisationId: string; status: string }): boolean {
  return (
    isActive(actor) &&
    actor.member.organisationId !== null &&
    actor.member.organisationId !== caseStudy.organisationId &&
    caseStudy.status === 'published'
  );
}

/** Notes the next step: the adapting city's members, and nobody else, the secretariat included. */
export function canMoveAdoption(actor: MaybeActor, adoption: { organisationId: string }): boolean {
  return isOfCity(actor, adoption);
}

/** The city owns its cases: any of its members may begin a revision. */
export function canRevise(actor: MaybeActor, caseStudy: { organisationId: string; status: string }): boolean {
  return isOfCity(actor, caseStudy) && caseStudy.status === 'published';
}

/** A city's own words: whoever speaks for it, as long as they are of it. */
export function canTendOrganisation(
  actor: MaybeActor,
  organisation: Pick<Organisation, 'id' | 'focalPoints'>,
): boolean {
  return (
    isOfCity(actor, { organisationId: organisation.id }) &&
    organisation.focalPoints.includes(actor?.uid ?? '')
  );
}

/** The directory itself: which governments there are, what is known of them, who speaks for them. */
export function canManageOrganisations(actor: MaybeActor): boolean {
  return isModerator(actor);
}

/** Moderators decide on members; only an admin decides on moderators and admins; nobody on themselves. */
export function canManageMember(actor: MaybeActor, target: Pick<Member, 'id' | 'role'>): boolean {
  return isModerator(actor) && actor.uid !== target.id && (target.role === 'member' || isAdmin(actor));
}

export function canChangeRole(actor: MaybeActor, target: Pick<Member, 'id'>): boolean {
  return isAdmin(actor) && actor?.uid !== target.id;
}

/** Whose accounts of events are live at once, and whose no longer. Who is not in has no accounts that could wait. */
export function canTrustMember(actor: MaybeActor, target: Pick<Member, 'id' | 'role' | 'status'>): boolean {
  return canManageMember(actor, target) && target.status === 'active';
}

export function canReadAudit(actor: MaybeActor): boolean {
  return isModerator(actor);
}

export function canChangeReadingList(actor: MaybeActor, list: Pick<ReadingList, 'ownerUid'>): boolean {
  return isActive(actor) && actor.uid === list.ownerUid;
}

/** `authorUid`: of the record that only its author and the secretariat read; null for whoever does not know it. */
export function canReadAccount(
  actor: MaybeActor,
  account: Pick<FirstHandAccount, 'status' | 'visibleFrom'>,
  authorUid: string | null,
  now: Date,
): boolean {
  return isActive(actor) && (isVisible(account, now) || actor.uid === authorUid || isModerator(actor));
}

/** Release, hide, show again. Four eyes: never on one's own. */
export function canDecideOnAccount(actor: MaybeActor, authorUid: string): boolean {
  return isModerator(actor) && actor.uid !== authorUid;
}

/**
 * Whether a release may also say that the author's accounts need none from now on. Not where the author is unnamed:
 * members see when somebody became trusted, and when the account appeared, and would know whose it is.
 */
export function canTrustWithRelease(
  actor: MaybeActor,
  account: Pick<FirstHandAccount, 'attribution'>,
  author: Pick<Member, 'id' | 'role' | 'trusted'>,
): boolean {
  return account.attribution === 'named' && !author.trusted && canManageMember(actor, author);
}

/** A moderator's or admin's role is taken back first: their cases and decisions must be in other hands. */
export function canLeave(actor: MaybeActor): boolean {
  return isActive(actor) && actor.member.role === 'member';
}

/** Four eyes: neither one's own report nor one about oneself. */
export function canResolveReport(
  actor: MaybeActor,
  report: Pick<Report, 'byUid' | 'status' | 'target'>,
): boolean {
  return (
    isModerator(actor) &&
    report.status === 'open' &&
    report.byUid !== actor.uid &&
    !report.target.includes(actor.uid)
  );
}

export function canReadQuestion(actor: MaybeActor, { hidden }: Pick<Question, 'hidden'>): boolean {
  return isActive(actor) && (!hidden || isModerator(actor));
}

/** Its own words only, while it is shown. */
export function canEditQuestion(
  actor: MaybeActor,
  said: Pick<Question | Answer, 'authorUid' | 'hidden'>,
): boolean {
  return isActive(actor) && actor.uid === said.authorUid && !said.hidden;
}

/** Accepts an answer, or takes that back. */
export function canAcceptAnswer(
  actor: MaybeActor,
  question: Pick<Question, 'authorUid' | 'hidden'>,
): boolean {
  return canEditQuestion(actor, question);
}

/** Hides a question or an answer, or shows it again. Four eyes: never one's own. */
export function canHideQuestion(
  actor: MaybeActor,
  { authorUid }: Pick<Question | Answer, 'authorUid'>,
): boolean {
  return isModerator(actor) && actor.uid !== authorUid;
}

export function canReadActivity(actor: MaybeActor, { hidden }: Pick<Activity, 'hidden'>): boolean {
  return isActive(actor) && (!hidden || isModerator(actor));
}

/** Writes activities of the network, changes and hides them. */
export function canManageActivities(actor: MaybeActor): boolean {
  return isModerator(actor);
}
