import { beforeEach, describe } from 'vitest';
import { answerInputSchema, questionInputSchema } from '#src/domain/question.ts';
import { describeParity } from '#tests/support/describeParity.ts';
import { commit } from '#tests/support/rawAccess.ts';
import { set } from '#tests/support/rawAccounts.ts';
import {
  answering,
  asking,
  questionInput,
  questionWorld,
  storedQuestion,
} from '#tests/support/rawQuestions.ts';
import { rulesEnvironment } from '#tests/support/rulesEnvironment.ts';

const rules = rulesEnvironment('question-parity', { isCovered: false });

describe('at their limits', () => {
  beforeEach(() => rules.write(questionWorld));

  describeParity({
    name: 'questions',
    schema: questionInputSchema,
    valid: { ...questionInput, mentions: ['author'] },
    store: async (record) => {
      await rules.remove('limits/member');
      await rules.remove('questions/question000000000000');
      for (const uid of ['author', 'colleague'])
        await rules.remove(`members/${uid}/notifications/question000000000000~questionAsked`);
      const { question, ...parts } = asking();
      // What is told of it has its title.
      for (const { data } of [parts.toAuthor, parts.toFocalPoint]) Object.assign(data, pickTitle(record));
      return commit(rules.as('member'), [
        whole(question.path, question.data, questionInput, record),
        ...Object.values(parts),
      ]);
    },
  });

  describeParity({
    name: 'questions/answers',
    schema: answerInputSchema,
    valid: { text: 'The parks department does.', mentions: ['member'] },
    store: async (record) => {
      await rules.remove('limits/author');
      await rules.remove('questions/question000000000000/answers/answer00000000000000');
      await rules.remove(
        'members/member/notifications/question000000000000~answer00000000000000~questionAnswered',
      );
      await rules.write(storedQuestion());
      const { answer, ...parts } = answering();
      return commit(rules.as('author'), [
        whole(answer.path, answer.data, { text: '', mentions: [] }, record),
        ...Object.values(parts),
      ]);
    },
  });
});

/** What the parity changes may be left out, too. */
function whole(path: string, data: object, input: object, record: object) {
  const kept = Object.entries(data).filter(([field]) => !(field in input));
  return set(path, { ...Object.fromEntries(kept), ...record });
}

function pickTitle(record: object) {
  return 'title' in record ? { title: record.title } : {};
}
