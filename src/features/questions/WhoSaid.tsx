import type { Answer, Question } from '#src/domain/question.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Questions.module.css';

type WhoSaidProps = {
  said: Pick<Question | Answer, 'authorUid' | 'authorName' | 'organisationId' | 'organisationName'>;
};

/** Whose words these are, and the way to them and to their city. */
export function WhoSaid({ said }: WhoSaidProps) {
  const { authorUid, authorName, organisationId, organisationName } = said;
  return (
    <>
      <bdi className={classes.who}>
        <TextLink to={paths.person.to(authorUid)}>{authorName}</TextLink>
      </bdi>
      {organisationId !== null && (
        <bdi>
          <TextLink to={paths.organisation.to(organisationId)}>{organisationName}</TextLink>
        </bdi>
      )}
    </>
  );
}
