import { MantineProvider } from '@mantine/core';
import { BrowserRouter } from 'react-router-dom';
import { ErrorBoundary } from '#src/ui/ErrorBoundary.tsx';
import { resolveCssVariables, theme } from '#src/ui/theme.ts';
import { AppErrorPage } from './AppErrorPage.tsx';
import { AppRoutes } from './AppRoutes.tsx';
import { colorSchemeManager } from './colorScheme.ts';
import { ScrollKeeper } from './ScrollKeeper.tsx';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveCssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <BrowserRouter>
        <ErrorBoundary fallback={<AppErrorPage />}>
          <ScrollKeeper />
          <AppRoutes />
        </ErrorBoundary>
      </BrowserRouter>
    </MantineProvider>
  );
}
