import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import {
  type CitationStyle,
  citationFile,
  citationStyles,
  cslItem,
  formatCitation,
} from '#src/domain/citation.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { saveFile } from '#src/ui/saveFile.ts';
import { caseAddress, placeName } from './caseAddress.ts';
import classes from './ExportDialog.module.css';
import { ExportDialog } from './ExportDialog.tsx';

type CiteDialogProps = {
  caseStudy: CaseStudy;
  city: ListedOrganisation | null;
  onClose: () => void;
};

/** The case as a citation, to copy or to keep for a reference manager. */
export function CiteDialog({ caseStudy, city, onClose }: CiteDialogProps) {
  const { t } = useTranslation('sharing');
  const [style, setStyle] = useState<CitationStyle>('apa');
  const { copy, copied, error, reset } = useClipboard({ timeout: 3000 });
  const item = cslItem(caseStudy, placeName(city), caseAddress(caseStudy.id));
  const text = formatCitation(item, style);
  const file = citationFile(item, style);

  return (
    <ExportDialog title={t('cite.title')} onClose={onClose}>
      <SegmentedControl<CitationStyle>
        aria-label={t('cite.style')}
        fullWidth
        data={citationStyles.map((value) => ({ value, label: t(`cite.styles.${value}`) }))}
        value={style}
        onChange={(value) => {
          setStyle(value);
          reset();
        }}
      />
      <Textarea
        readOnly
        autosize
        minRows={3}
        maxRows={14}
        label={t('cite.text', { style: t(`cite.styles.${style}`) })}
        value={text}
        dir="auto"
        classNames={style === 'apa' ? {} : { input: classes.code ?? '' }}
      />
      <div className={classes.actions}>
        <Button
          leftSection={
            copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />
          }
          onClick={() => copy(text)}
        >
          {t('cite.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => saveFile(file.name, file.type, text)}
        >
          {t('cite.download', { file: file.name.slice(file.name.lastIndexOf('.')) })}
        </Button>
        <span role="status" className={classes.quiet}>
          {copied && t('cite.copied')}
          {error && t('cite.copyFailed')}
        </span>
      </div>
    </ExportDialog>
  );
}
