import { type ComponentProps, Suspense } from 'react';
import { Outlet, Route, Routes, useLocation } from 'react-router-dom';
import { useSession, useSessionFailure } from '#src/data/session/useSession.ts';
import { gateOf } from '#src/domain/session.ts';
import { paths } from '#src/paths.ts';
import { ErrorBoundary } from '#src/ui/ErrorBoundary.tsx';
import { EntranceLayout } from './EntranceLayout.tsx';
import { LandingRoute } from './LandingRoute.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { OpenPage } from './OpenPage.tsx';
import { PageErrorPage } from './PageErrorPage.tsx';
import { PageLoading } from './PageLoading.tsx';
import { Portal } from './Portal.tsx';
import { Gate, pages } from './routes.tsx';
import { WaitingScreen } from './WaitingScreen.tsx';

export function AppRoutes() {
  return (
    <Routes>
      <Route path={paths.landing.pattern} element={<LandingRoute />} />
      <Route
        element={
          <EntranceLayout>
            <PageOutlet />
          </EntranceLayout>
        }
      >
        {rowsFor('anyone')}
      </Route>
      <Route
        element={
          <OpenPage>
            <PageOutlet />
          </OpenPage>
        }
      >
        {rowsFor('open')}
      </Route>
      <Route element={<Guarded admits={['noMember', 'pending', 'active']} frame="entrance" />}>
        {rowsFor('invited')}
      </Route>
      <Route element={<Guarded admits={['active']} frame="portal" />}>{rowsFor('members')}</Route>
      <Route path="*" element={<UnknownAddress />} />
    </Routes>
  );
}

function rowsFor(asked: (typeof pages)[number]['audience']) {
  return pages
    .filter(({ audience }) => audience === asked)
    .map(({ pattern, Page }) => <Route key={pattern} path={pattern} element={<Page />} />);
}

function Guarded(props: Omit<ComponentProps<typeof Gate>, 'children'>) {
  return (
    <Suspense fallback={<WaitingScreen />}>
      <Gate {...props}>
        <PageOutlet />
      </Gate>
    </Suspense>
  );
}

/** One page: its own waiting face and its own net for failures, both new with every address. */
function PageOutlet() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary fallback={<PageErrorPage />} resetKey={pathname}>
      <Suspense key={pathname} fallback={<PageLoading />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  );
}

function UnknownAddress() {
  const state = gateOf(useSession());
  const failure = useSessionFailure();
  // Shown in the frame it will stay in: changing the frame would take the page away from whoever has begun to read it.
  if (state === 'loading') return <WaitingScreen failure={failure} />;
  return state === 'active' ? (
    <Portal>
      <NotFoundPage />
    </Portal>
  ) : (
    <EntranceLayout>
      <NotFoundPage />
    </EntranceLayout>
  );
}
