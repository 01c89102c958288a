import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router-dom';
import { resolveCssVariables, theme } from '#src/ui/theme.ts';

type RenderPageOptions = {
  /** The address the screen is opened at. */
  at?: string;
  /** The router's pattern, when the screen reads parameters from the address. */
  pattern?: string;
  client?: QueryClient;
};

/** Shows a screen as the app would: themed, routed, with a fresh query client. `address()` is where the router stands. */
export function renderPage(screen: ReactNode, options: RenderPageOptions = {}) {
  const { at = '/', pattern = '*', client = freshQueryClient() } = options;
  let current = at;
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={resolveCssVariables} env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[at]}>
          <AddressProbe
            onChange={(address) => {
              current = address;
            }}
          />
          <Suspense fallback={null}>
            <Routes>
              <Route path={pattern} element={screen} />
              <Route path="*" element={null} />
            </Routes>
          </Suspense>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, address: () => current };
}

function freshQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } });
}

function AddressProbe({ onChange }: { onChange: (address: string) => void }) {
  const { pathname, search } = useLocation();
  onChange(`${pathname}${search}`);
  return null;
}
