import { Button, Progress, Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportScope } from '#src/data/case-studies/export.ts';
import { casesOfCityQuery, catalogStatusQuery } from '#src/data/catalog/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { saveFile } from '#src/ui/saveFile.ts';
import classes from './ExportDialog.module.css';
import { ExportDialog } from './ExportDialog.tsx';
import { type ExportFormat, exportFormats, makeExport } from './makeExport.ts';

type ExportCasesDialogProps = {
  scope: ExportScope;
  onClose: () => void;
};

type State =
  | { at: 'choosing' }
  | { at: 'reading'; read: number }
  | { at: 'done'; count: number; file: string }
  | { at: 'failed' };

/** Says what will be read, reads it page by page, and hands over the file. */
export function ExportCasesDialog({ scope, onClose }: ExportCasesDialogProps) {
  const { t } = useTranslation('sharing');
  const organisationId = scope.kind === 'city' ? scope.organisationId : '';
  const ofCity = useQuery({ ...casesOfCityQuery(organisationId), enabled: scope.kind === 'city' });
  const ofAll = useQuery({ ...catalogStatusQuery(), enabled: scope.kind === 'all' });
  const total =
    scope.kind === 'city' ? { ...ofCity, data: ofCity.data?.length } : { ...ofAll, data: ofAll.data?.cases };
  return (
    <ExportDialog
      title={scope.kind === 'city' ? t('cases.titleCity') : t('cases.titleAll')}
      onClose={onClose}
    >
      <Faces
        query={total}
        loading={<LoadingLines lines={3} />}
        isEmpty={(count) => count === 0}
        empty={<p>{t('cases.none')}</p>}
      >
        {(count) => <Download scope={scope} total={count} onClose={onClose} />}
      </Faces>
    </ExportDialog>
  );
}

function Download({ scope, total, onClose }: ExportCasesDialogProps & { total: number }) {
  const { t } = useTranslation(['sharing', 'common']);
  const organisations = useQuery(publicOrganisationsQuery());
  const [format, setFormat] = useState<ExportFormat>('json');
  const [state, setState] = useState<State>({ at: 'choosing' });
  const reading = useRef<AbortController>(undefined);
  useEffect(() => () => reading.current?.abort(), []);

  const start = async () => {
    const controller = new AbortController();
    reading.current = controller;
    setState({ at: 'reading', read: 0 });
    try {
      const { count, file } = await makeExport(scope, format, organisations.data ?? [], {
        signal: controller.signal,
        onRead: (read) => setState({ at: 'reading', read }),
      });
      saveFile(file.name, file.type, file.text);
      setState({ at: 'done', count, file: file.name });
    } catch {
      if (!controller.signal.aborted) setState({ at: 'failed' });
    }
  };

  return (
    <>
      <p>
        {scope.kind === 'city' ? t('cases.textCity', { count: total }) : t('cases.textAll', { count: total })}
      </p>
      <p className={classes.quiet}>
        {/* A case of one's own city comes with its mailbox, which is a document of its own. */}
        {t('cases.reads', { count: scope.kind === 'city' ? total * 2 : total })}
      </p>
      <Radio.Group label={t('cases.format')} value={format} onChange={(value) => setFormat(formatOf(value))}>
        <Stack gap="sm" mt="xs">
          {exportFormats.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`cases.${one}`)}
              description={t(`cases.${one}Text`)}
              disabled={state.at === 'reading'}
            />
          ))}
        </Stack>
      </Radio.Group>
      <div role="status" className={classes.progress}>
        {state.at === 'reading' && (
          <>
            <Progress value={(100 * Math.min(state.read, total)) / total} aria-label={t('cases.progress')} />
            <span className={classes.quiet}>{t('cases.read', { read: state.read, total })}</span>
          </>
        )}
        {state.at === 'done' && t('cases.done', { count: state.count, file: state.file })}
        {state.at === 'failed' && <span className={classes.alert}>{t('cases.failed')}</span>}
      </div>
      <div className={classes.actions}>
        <Button onClick={() => void start()} loading={state.at === 'reading'} disabled={!organisations.data}>
          {t('cases.start')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {state.at === 'done' ? t('common:close') : t('common:cancel')}
        </Button>
      </div>
    </>
  );
}

function formatOf(value: string): ExportFormat {
  return value === 'csv' ? 'csv' : 'json';
}
