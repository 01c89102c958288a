import { readFile } from 'node:fs/promises';
import { it } from 'vitest';
import { loadRules } from '#firebase/local/loadRules.ts';
import { commit, setRaw } from '#tests/support/rawAccess.ts';
import { explainedDecision, handIn, heldSubmission, publication, underReview } from '#tests/support/rawBatches.ts';
import { emulatorAddress, rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import * as f from '#tests/support/rulesFixtures.ts';
import { serverTimestamp } from 'firebase/firestore';
import { saveDraft } from '#src/data/submissions/commands.ts';
import { newOrganisation } from '#tests/support/rawBatches.ts';
const rules = rulesEnvironment('zzb');
const longest = { content: f.buildLongestContent(), memberOnly: f.buildLongestMemberOnly() };
const author = { uid: 'author', organisationId: 'medellin' };
const input = { submissionId: 'shade', draft: longest, editId: 'edit-2' };
const held = heldSubmission(longest);
const rev = heldSubmission({ ...longest, caseStudyId: 'tram', baseVersion: 1 });
const ops: [string, RegExp[], () => Promise<void>, () => Promise<unknown>][] = [
  ['create', [/match \/submissions.*?allow create/s], async () => {}, () => saveDraft(rules.as('author'), author, { ...input, version: 0 })],
  ['createRev', [/match \/submissions.*?allow create/s], async () => rules.write(f.buildLibrary('tram', longest)), () => saveDraft(rules.as('author'), author, { ...input, version: 0, revises: {caseStudyId: 'tram', version: 1} })],
  ['save', [/match \/submissions.*?allow update/s], async () => rules.write({ 'submissions/shade': f.buildSubmission(longest) }), () => saveDraft(rules.as('author'), author, { ...input, version: 1 })],
  ['submit', [/match \/submissions.*?allow update/s, /match \/queue.*?allow create/s, /match \/limits.*?allow create/s], async () => rules.write({ 'submissions/shade': f.buildSubmission(longest) }), () => commit(rules.as('author'), Object.values(handIn()))],
  ['publish', [/match \/submissions.*?allow update/s, /match \/caseStudies.*?allow create/s, /match \/revisions.*?allow create/s, /match \/memberOnly.*?allow create/s, /match \/catalog.*?allow update/s, /match \/audit.*?allow create/s, /match \/notifications.*?allow create/s, /match \/queue.*?allow delete/s], async () => rules.write({ 'catalog/s0001': f.buildShard(), ...underReview(longest) }), () => commit(rules.as('moderator'), Object.values(publication({ stored: held, others: {} })))],
  ['publishRev', [/match \/submissions.*?allow update/s, /match \/caseStudies.*?allow update/s, /match \/memberOnly.*?allow create/s, /match \/catalog.*?allow update/s], async () => rules.write({ ...f.buildLibrary('tram', longest), ...underReview({ ...longest, caseStudyId: 'tram', baseVersion: 1 }) }), () => commit(rules.as('moderator'), Object.values(publication({ stored: rev, others: {} })))],
  ['return', [/match \/submissions.*?allow update/s, /match \/notes.*?allow create/s], async () => rules.write(underReview(longest)), () => commit(rules.as('moderator'), Object.values(explainedDecision('returned', { stored: held })))],
  ['organisation', [/match \/organisations.*?allow create/s, /match \/public.*?allow update/s], async () => {}, () => commit(rules.as('moderator'), Object.values(newOrganisation()))],
];
it('x', async () => {
  const text = await readFile('firebase/firestore.rules', 'utf8');
  for (const [name, places, prepare, op] of ops) for (const place of places) {
    let lo = 0, hi = 1000;
    const at = (n: number) => {
      const m = place.exec(text); if (!m) throw new Error(String(place));
      const start = m.index + m[0].length;
      const semi = text.indexOf(';', start);
      const line = text.slice(start, semi);
      return text.slice(0, start) + line.replace(/: if ([^;]+)$/s, `: if [${'1,'.repeat(n)}].size() == ${n} && ($1)`) + text.slice(semi);
    };
    while (hi - lo > 4) {
      const n = Math.floor((lo + hi) / 2);
      await loadRules(emulatorAddress(), rules.projectId, 'firestore.rules', at(n));
      await rules.reset();
      await prepare();
      const ok = await op().then(() => true, () => false);
      if (ok) lo = n; else hi = n;
    }
    console.log(name, String(place).slice(1, 60), 'cost about', 1000 - lo - 5);
  }
}, 600000);
