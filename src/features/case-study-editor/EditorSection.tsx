import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorSection as Section } from '#src/domain/caseStudy.ts';
import classes from './EditorSection.module.css';
import { FoldNote } from './FoldNote.tsx';
import { sectionId } from './sectionPlaces.ts';

type EditorSectionProps = {
  section: Section;
  children: ReactNode;
};

/** A part of the form, with what the secretariat looks for beside it. */
export function EditorSection({ section, children }: EditorSectionProps) {
  const { t } = useTranslation('editor');
  const criteria = useCriteria(section);

  return (
    <section
      id={sectionId(section)}
      aria-labelledby={`${sectionId(section)}-title`}
      className={classes.section}
    >
      <h2 id={`${sectionId(section)}-title`} tabIndex={-1} className={classes.title}>
        {t(`section.${section}`)}
      </h2>
      <Criteria criteria={criteria} />
      <div className={classes.fields}>
        {children}
        <FoldNote section={section} />
      </div>
    </section>
  );
}

/** Beside the fields; on a small screen folded away above them. */
function Criteria({ criteria }: { criteria: readonly string[] }) {
  const { t } = useTranslation('editor');
  const hasRoom = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  const list = (
    <ul className={classes.list}>
      {criteria.map((criterion) => (
        <li key={criterion}>{criterion}</li>
      ))}
    </ul>
  );
  if (!hasRoom) {
    return (
      <details className={classes.criteria}>
        <summary className={classes.criteriaTitle}>{t('criteria.title')}</summary>
        {list}
      </details>
    );
  }
  return (
    <div className={classes.criteria}>
      <p className={classes.criteriaTitle}>{t('criteria.title')}</p>
      {list}
    </div>
  );
}

function useCriteria(section: Section): string[] {
  const { t } = useTranslation('editor');
  switch (section) {
    case 'identity':
      return [t('criteria.identity.title'), t('criteria.identity.summary'), t('criteria.identity.people')];
    case 'class':
      return [t('criteria.class.fits'), t('criteria.class.done'), t('criteria.class.years')];
    case 'story':
      return [t('criteria.story.specific'), t('criteria.story.honest'), t('criteria.story.plain')];
    case 'evidence':
      return [t('criteria.evidence.number'), t('criteria.evidence.kind'), t('criteria.evidence.source')];
    case 'contact':
      return [t('criteria.contact.mailbox'), t('criteria.contact.conditions')];
    case 'rights':
      return [t('criteria.rights.consent'), t('criteria.rights.pictures')];
  }
}
