import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { knownFollowsQuery } from '#src/data/follows/queries.ts';
import { knownProfileQuery } from '#src/data/members/queries.ts';
import { openQuestionsQuery } from '#src/data/questions/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { type OpenQuestionReason, rankOpenQuestions } from '#src/domain/openQuestions.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { ReasonList } from '#src/ui/ReasonList.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import classes from './Questions.module.css';

const few = 3;

/** Questions that nobody has answered, those that concern the reader first, with the reason beside each. */
export function OpenQuestions() {
  const { t } = useTranslation('questions');
  const { identity, member } = useMember();
  const profile = useQuery(knownProfileQuery(identity.uid));
  const open = useQuery(openQuestionsQuery());
  const follows = useQuery(knownFollowsQuery(identity.uid));
  const reader = {
    uid: identity.uid,
    organisationId: member.organisationId,
    pathways: profile.data?.pathways ?? [],
    topics: profile.data?.topics ?? [],
    followedCases: follows.data?.cases ?? [],
    followedTopics: follows.data?.topics ?? [],
  };
  const ranked =
    profile.isLoading || follows.isLoading ? undefined : open.data && rankOpenQuestions(open.data, reader);
  return (
    <Faces
      query={{ ...open, data: ranked }}
      loading={<LoadingLines lines={3} />}
      empty={<p>{t('home.none')}</p>}
    >
      {(found) => (
        <ul className={classes.list}>
          {found.slice(0, few).map(({ question, reasons }) => (
            <QuestionRow
              key={question.id}
              question={question}
              reasons={
                reasons.length > 0 && (
                  <ReasonList label={t('home.reasons')} reasons={reasons}>
                    {(reason) => <Reason reason={reason} />}
                  </ReasonList>
                )
              }
            />
          ))}
        </ul>
      )}
    </Faces>
  );
}

function Reason({ reason }: { reason: OpenQuestionReason }) {
  const { t } = useTranslation(['questions', 'vocabulary']);
  switch (reason.kind) {
    case 'city':
      return t('home.reason.city');
    case 'topic':
      return t('home.reason.topic', {
        count: reason.topics.length,
        topics: reason.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', '),
      });
    case 'followedCase':
      return t('home.reason.followedCase');
    case 'followedTopic':
      return t('home.reason.followedTopic', {
        count: reason.topics.length,
        topics: reason.topics.map((one) => t(`vocabulary:topic.${one}`)).join(', '),
      });
    case 'pathway':
      return t('home.reason.pathway', {
        count: reason.pathways.length,
        pathways: reason.pathways.map((one) => t(`vocabulary:pathway.${one}`)).join(', '),
      });
  }
}
