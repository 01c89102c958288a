import { serverTimestamp } from 'firebase/firestore';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Actor,
  canAcceptAnswer,
  canEditQuestion,
  canHideQuestion,
  canReadQuestion,
} from '#src/domain/permissions.ts';
import { isAllowed } from '#tests/support/isAllowed.ts';
import { commit, everybodyBut, getRaw, type Somebody, updateRaw } from '#tests/support/rawAccess.ts';
import {
  accepting,
  answerPath,
  head,
  hiding,
  questionPath,
  questionWorld,
  storedAnswer,
} from '#tests/support/rawQuestions.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';
import { before, type Persona, personas } from '#tests/support/rulesFixtures.ts';

/** As permissions.test.ts, for questions and answers: `domain/permissions.ts` and the rules, asked alike. */
const rules = rulesEnvironment('question-permissions', { isCovered: false });

const texts = {
  title: 'Who waters the trees in the third summer?',
  text: 'Our contract ends after two years.',
};
const edit = {
  text: 'Other words.',
  textAt: serverTimestamp(),
  updatedAt: serverTimestamp(),
  edits: [{ ...texts, at: before }],
};

describe.each(everybodyBut())('%s', (someone) => {
  const actor = actorOf(someone);
  const uid = actor?.uid ?? 'nobody';
  const db = () => rules.as(someone);
  beforeEach(() => rules.write(questionWorld));

  it.each([false, true])('reads a question when canReadQuestion says so, hidden: %s', async (hidden) => {
    await rules.write(storedAnswer({}, { hidden }));
    const says = canReadQuestion(actor, { hidden });
    expect(await isAllowed(getRaw(db(), questionPath))).toBe(says);
    expect(await isAllowed(getRaw(db(), answerPath))).toBe(says);
  });

  it.each(['member', 'own'])('changes a question when canEditQuestion says so, of: %s', async (of) => {
    const authorUid = of === 'own' ? uid : 'member';
    for (const hidden of [false, true]) {
      await rules.write(storedAnswer({}, { authorUid, hidden, textAt: before }));
      const says = canEditQuestion(actor, { authorUid, hidden });
      expect(await isAllowed(updateRaw(db(), questionPath, edit))).toBe(says);
    }
  });

  it('accepts an answer when canAcceptAnswer says so', async () => {
    for (const hidden of [false, true]) {
      await rules.write(storedAnswer({}, { hidden }));
      const says = canAcceptAnswer(actor, { authorUid: 'member', hidden });
      expect(await isAllowed(commit(db(), Object.values(accepting())))).toBe(says);
    }
  });

  it.each(['member', 'own'])(
    'hides a question and an answer when canHideQuestion says so, of: %s',
    async (of) => {
      const by = of === 'own' ? uid : 'member';
      const says = canHideQuestion(actor, { authorUid: by });
      await rules.write(storedAnswer(head(by), head(by)));
      expect(await isAllowed(commit(db(), Object.values(hiding({ by: uid }))))).toBe(says);
      await rules.write(storedAnswer(head(by), head(by)));
      await rules.remove('audit/audit-1');
      expect(await isAllowed(commit(db(), Object.values(hiding({ by: uid, answers: 0 }))))).toBe(says);
    },
  );
});

function actorOf(someone: Somebody): Actor | null {
  if (someone === 'anonymous') return null;
  const { uid, emailVerified, member }: Persona = personas[someone];
  return { uid, emailVerified, member };
}
