import { Button, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { askQuestion } from '#src/data/questions/asking.ts';
import { useMember } from '#src/data/session/useSession.ts';
import {
  type ContentLanguage,
  contentLanguages,
  isOneOf,
  pathways,
  topics,
} from '#src/domain/classification.ts';
import { questionLimits, questionProblems } from '#src/domain/question.ts';
import { emptyQuestionDraft } from '#src/domain/questionDraft.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import classes from './AskQuestion.module.css';
import { CitiesLikeMine } from './CitiesLikeMine.tsx';
import { Failure } from './Failure.tsx';
import { MentionField } from './Mentions.tsx';
import type { AskedAbout } from './useAskedAbout.ts';
import { useQuestionDraft } from './useQuestionDraft.ts';

type AskQuestionProps = {
  asked: AskedAbout;
  displayName: string;
  language: ContentLanguage;
  /** Begins with a proposal of three cities. */
  asksCities?: boolean;
  onAsked: (questionId: string) => void;
};

/** Asks peers. Every change is kept on the device; what could not be sent stays in the form. */
export function AskQuestion({ asked, displayName, language, asksCities = false, onAsked }: AskQuestionProps) {
  const { t } = useTranslation(['questions', 'vocabulary']);
  const { identity, member } = useMember();
  const { uid } = identity;
  const client = useQueryClient();
  const { kind, id } = asked.about;
  const writing = useQuestionDraft(uid, `${kind}:${id ?? ''}`, (kept) => {
    const begun = kept ?? emptyQuestionDraft(language, asked);
    return asksCities && begun.cities === null ? { ...begun, cities: [] } : begun;
  });
  const { draft, change } = writing;
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = isTried ? questionProblems(draft) : {};
  const sending = useCommand(async () => {
    const { id: questionId, cities, title, text, ...rest } = draft;
    await askQuestion(
      database(),
      { uid, displayName, organisationId: member.organisationId },
      {
        questionId,
        about: { kind, id },
        input: { ...rest, title: title.trim(), text: text.trim() },
        cities: kind === 'free' ? (cities ?? []) : [],
      },
    );
    writing.clear();
    void client.invalidateQueries({ queryKey: ['questions', 'pages'] });
    void client.invalidateQueries({ queryKey: ['questions', 'about'] });
    onAsked(questionId);
  });

  function send() {
    if (Object.keys(questionProblems(draft)).length === 0) {
      void sending.start();
      return;
    }
    setTried(true);
    // After the fields have said what is missing.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  }

  return (
    <form
      ref={form}
      noValidate
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault();
        send();
      }}
    >
      {writing.isFound && <p className={classes.note}>{t('ask.found')}</p>}
      <TextInput
        label={t('ask.title')}
        description={t('ask.titleHint')}
        value={draft.title}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        error={problems.title && t(`problem.title.${problems.title}`, { most: questionLimits.title })}
        lang={draft.language}
        dir={draft.title === '' ? directionOf(draft.language) : 'auto'}
      />
      <Textarea
        label={t('ask.text')}
        description={t('ask.textHint')}
        value={draft.text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        error={problems.text && t(`problem.text.${problems.text}`, { most: questionLimits.text })}
        autosize
        minRows={6}
        lang={draft.language}
        dir={draft.text === '' ? directionOf(draft.language) : 'auto'}
      />
      <div className={classes.pair}>
        <MultiSelect
          label={t('ask.topics')}
          description={t('ask.topicsHint')}
          data={topics.map((value) => ({ value, label: t(`vocabulary:topic.${value}`) }))}
          value={[...draft.topics]}
          onChange={(values) => change({ topics: values.filter((one) => isOneOf(topics, one)) })}
          maxValues={questionLimits.topics}
          searchable
        />
        <MultiSelect
          label={t('ask.pathways')}
          description={t('ask.pathwaysHint')}
          data={pathways.map((value) => ({ value, label: t(`vocabulary:pathway.${value}`) }))}
          value={[...draft.pathways]}
          onChange={(values) => change({ pathways: values.filter((one) => isOneOf(pathways, one)) })}
          maxValues={questionLimits.pathways}
        />
      </div>
      <Select
        label={t('ask.language')}
        data={contentLanguages.map((value) => ({ value, label: t(`vocabulary:language.${value}`) }))}
        value={draft.language}
        onChange={(value) => isOneOf(contentLanguages, value) && change({ language: value })}
        allowDeselect={false}
        searchable
      />
      <MentionField
        candidates={asked.people.filter((one) => one !== uid)}
        chosen={draft.mentions}
        onChange={(mentions) => change({ mentions })}
      />
      {kind === 'free' && <CitiesLikeMine chosen={draft.cities} onChange={(cities) => change({ cities })} />}
      <div className={classes.end}>
        <Told asked={asked} />
        <p role="alert" className={classes.problem}>
          {Object.keys(problems).length > 0 && t('problem.any')}
        </p>
        <Button type="submit" size="md" loading={sending.isBusy}>
          {t('ask.send')}
        </Button>
        <p className={classes.soft}>{writing.isKept ? t('ask.kept') : t('ask.notKept')}</p>
        <Failure error={sending.error} />
      </div>
    </form>
  );
}

/** Who will be told of it. */
function Told({ asked }: { asked: AskedAbout }) {
  const { t } = useTranslation('questions');
  const organisations = useQuery(publicOrganisationsQuery());
  const city =
    organisations.data?.find(({ id }) => id === asked.organisationId)?.name ?? t('hanging.thisCity');
  return <p className={classes.soft}>{t(`ask.told.${asked.about.kind}`, { city })}</p>;
}
