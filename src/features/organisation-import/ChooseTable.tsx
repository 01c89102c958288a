import { Button, FileButton, Textarea } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationColumns } from '#src/domain/organisationImport.ts';
import { ErrorPanel } from '#src/ui/ErrorPanel.tsx';
import { saveFile } from '#src/ui/saveFile.ts';
import { ColumnGuide } from './ColumnGuide.tsx';
import classes from './Import.module.css';

type ChooseTableProps = {
  /** Why the last one could not be compared. */
  error: unknown;
  onChosen: (text: string) => void;
};

type Refusal = 'large' | 'encoding' | 'unreadable';

/** More than any list of governments, and little enough to be held twice. */
const bytesMost = 5_000_000;

/** A file, or rows that were copied from a spreadsheet program; and a file to begin with. */
export function ChooseTable({ error, onChosen }: ChooseTableProps) {
  const { t } = useTranslation('organisationImport');
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function take(file: File | null) {
    if (!file) return;
    const found = await textOf(file);
    setRefusal(found.refusal);
    if (found.refusal === null) onChosen(found.text);
  }

  return (
    <div className={classes.choose}>
      {error !== undefined && <ErrorPanel error={error} />}
      <section aria-labelledby="import-file">
        <h2 id="import-file" className={classes.heading}>
          {t('choose.file')}
        </h2>
        <p className={classes.text}>{t('choose.fileText')}</p>
        <div className={classes.buttons}>
          <FileButton accept=".csv,text/csv" onChange={(file) => void take(file)}>
            {(props) => (
              <Button {...props} leftSection={<IconFileSpreadsheet size={18} aria-hidden="true" />}>
                {t('choose.open')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            onClick={() =>
              saveFile('governments.csv', 'text/csv', `\uFEFF${organisationColumns.join(',')}\r\n`)
            }
          >
            {t('choose.template')}
          </Button>
        </div>
        <p role="alert" className={classes.refusal}>
          {refusal !== null && t(`choose.refused.${refusal}`)}
        </p>
        <ColumnGuide />
      </section>
      <section aria-labelledby="import-paste">
        <h2 id="import-paste" className={classes.heading}>
          {t('choose.paste')}
        </h2>
        <Textarea
          label={t('choose.rows')}
          description={t('choose.rowsHint')}
          value={text}
          onChange={({ currentTarget: { value } }) => setText(value)}
          autosize
          minRows={5}
          maxRows={14}
          dir="auto"
          spellCheck={false}
          classNames={{ input: classes.code }}
        />
        <Button
          className={classes.check}
          variant="default"
          disabled={text.trim() === ''}
          onClick={() => onChosen(text)}
        >
          {t('choose.check')}
        </Button>
      </section>
    </div>
  );
}

async function textOf(file: File): Promise<{ text: string; refusal: Refusal | null }> {
  if (file.size > bytesMost) return { text: '', refusal: 'large' };
  try {
    const text = await file.text();
    // Letters of another encoding than UTF-8 are lost by now, and names with them.
    return { text, refusal: text.includes('\uFFFD') ? 'encoding' : null };
  } catch {
    return { text: '', refusal: 'unreadable' };
  }
}
