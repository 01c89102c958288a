import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy, MemberOnly } from '#src/domain/caseStudy.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { type Reading, readingOf } from '#src/domain/reading.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { BuildingBlocks } from './BuildingBlocks.tsx';
import { CaseAside } from './CaseAside.tsx';
import { CaseContents } from './CaseContents.tsx';
import { CaseCover } from './CaseCover.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import { CasePictures } from './CasePictures.tsx';
import { CaseRecord } from './CaseRecord.tsx';
import { CaseResources, hasResources } from './CaseResources.tsx';
import { CaseSources } from './CaseSources.tsx';
import classes from './CaseStudyReader.module.css';
import { MembersOnlyMark } from './MembersOnlyMark.tsx';
import { PictureDialog } from './PictureDialog.tsx';
import { ReaderSection } from './ReaderSection.tsx';
import { RecordNote } from './RecordNote.tsx';
import { ResultFigures } from './ResultFigures.tsx';
import { NotTranslated, StoryText } from './StoryText.tsx';

type Read<T> = {
  data: T | null | undefined;
  error: unknown;
  refetch: () => unknown;
};
/** The member-only text as it is being read. */
export type MemberOnlyRead = Read<Pick<MemberOnly, 'whatDidNotWork'>>;
/** Whom to ask, as it is being read. */
export type ContactRead = Read<Omit<MemberOnly, 'whatDidNotWork'>>;

type CaseStudyReaderProps = {
  caseStudy: CaseStudy;
  /** In a translation; the original without it. */
  reading?: Reading | undefined;
  organisation: ListedOrganisation | null;
  memberOnly: MemberOnlyRead;
  contact: ContactRead;
  /** The earlier versions. */
  history: ReactNode;
};

/** A case study as a text worth reading: the story in one column, the facts and the person to ask beside it. */
export function CaseStudyReader({
  caseStudy,
  reading = readingOf(caseStudy.content, null),
  organisation,
  memberOnly,
  contact,
  history,
}: CaseStudyReaderProps) {
  const { t } = useTranslation('library');
  const [place, setPlace] = useState<number | null>(null);
  const sections = useSections(caseStudy, reading, organisation, memberOnly, history, setPlace);

  return (
    <div className={classes.reader}>
      <CaseCover caseStudy={caseStudy} onOpen={setPlace} />
      <div className={classes.notes}>
        {caseStudy.status === 'archived' && (
          <RecordNote title={t('archived.title')} text={t('archived.text')} />
        )}
        {caseStudy.demonstration && (
          <RecordNote title={t('demonstration.title')} text={t('demonstration.text')} />
        )}
      </div>
      <CaseFacts caseStudy={caseStudy} organisation={organisation} />
      <div className={classes.columns}>
        <div className={classes.contents}>
          <CaseContents sections={sections} />
        </div>
        <div className={classes.story}>
          {sections.map(({ id, title, mark, body }) => (
            <ReaderSection key={id} id={id} title={title} mark={mark}>
              {body}
            </ReaderSection>
          ))}
        </div>
        <CaseAside caseStudy={caseStudy} organisation={organisation} contact={contact} />
      </div>
      <PictureDialog
        pictures={caseStudy.content.pictures}
        language={caseStudy.content.language}
        place={place}
        onShow={setPlace}
        onClose={() => setPlace(null)}
      />
    </div>
  );
}

type Section = { id: string; title: string; mark?: ReactNode; body: ReactNode };

/** The sections in reading order; those without content are left out, here and in the table of contents. */
function useSections(
  caseStudy: CaseStudy,
  { language, texts }: Reading,
  organisation: ListedOrganisation | null,
  memberOnly: MemberOnlyRead,
  history: ReactNode,
  onOpenPicture: (place: number) => void,
): Section[] {
  const { t } = useTranslation('library');
  const { content } = caseStudy;
  const original = language === content.language ? null : <NotTranslated language={content.language} />;
  const sections: (Section & { isPresent: boolean })[] = [
    {
      id: 'challenge',
      title: t('section.challenge'),
      isPresent: content.challenge !== '',
      body: <StoryText {...texts.challenge} />,
    },
    {
      id: 'approach',
      title: t('section.approach'),
      isPresent: content.approach !== '',
      body: <StoryText {...texts.approach} />,
    },
    {
      id: 'blocks',
      title: t('section.blocks'),
      isPresent: content.buildingBlocks.length > 0,
      body: (
        <div lang={content.language}>
          {original}
          <BuildingBlocks blocks={content.buildingBlocks} />
        </div>
      ),
    },
    {
      id: 'participation',
      title: t('section.participation'),
      isPresent: content.participation !== '',
      body: <StoryText {...texts.participation} />,
    },
    {
      id: 'pictures',
      title: t('section.pictures'),
      isPresent: content.pictures.length > 1,
      body: <CasePictures pictures={content.pictures} language={content.language} onOpen={onOpenPicture} />,
    },
    {
      id: 'results',
      title: t('section.results'),
      isPresent: content.results.length > 0,
      body: <ResultFigures results={content.results} language={content.language} />,
    },
    {
      id: 'resources',
      title: t('section.resources'),
      isPresent: hasResources(content),
      body: <CaseResources content={content} />,
    },
    {
      id: 'lessons',
      title: t('section.lessons'),
      isPresent: content.lessons !== '',
      body: <StoryText {...texts.lessons} />,
    },
    {
      id: 'failures',
      title: t('section.failures'),
      mark: <MembersOnlyMark />,
      isPresent: true,
      body: (
        <Faces query={memberOnly} isEmpty={hasNoFailures} empty={<p>{t('member.noFailures')}</p>}>
          {(part) => (
            <StoryText
              text={part?.whatDidNotWork ?? ''}
              language={content.language}
              standsIn={original !== null}
            />
          )}
        </Faces>
      ),
    },
    {
      id: 'conditions',
      title: t('section.conditions'),
      isPresent: content.conditions !== '',
      body: <StoryText {...texts.conditions} />,
    },
    {
      id: 'sources',
      title: t('section.sources'),
      isPresent: content.sources.length > 0,
      body: <CaseSources sources={content.sources} />,
    },
    {
      id: 'about',
      title: t('section.about'),
      isPresent: true,
      body: <CaseRecord caseStudy={caseStudy} city={organisation?.name ?? ''} history={history} />,
    },
  ];
  return sections.filter(({ isPresent }) => isPresent);
}

function hasNoFailures(part: Pick<MemberOnly, 'whatDidNotWork'> | null): boolean {
  return part === null || part.whatDidNotWork === '';
}
