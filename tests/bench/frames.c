/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program itself on a large office: how long the main thread is busy without a pause while
 * pages open, scroll and are filtered.  A pause is where it asks for the next event, so that a
 * stretch is a frame with all that was done for it.  Measured on the thread's own clock: other
 * programs on the machine do not count.
 *   frames PERSON [the program's own words…]
 * MO_FRAMES_OF=waiting looks at that page alone.
 * Prints "id ours peer ratio goal pass|fail" with the sixtieth of a second as the peer of what
 * moves under the hand, and a tenth of a second of a page that opens.  MO_FRAMES_ALL=1 prints
 * each long stretch as well. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/mo-application.h"
#include "app/mo-window-private.h"

#define FRAME_MS   16.0
#define AT_ONCE_MS 100.0 /* a page that opens within it is felt to be there at once */
#define SETTLE_MS  1200  /* nothing is measured until a page has been quiet for so long */
#define PATIENCE   10000
#define SCROLLS    80
#define SCROLL_BY  97.0
#define NOISE_US   200 /* shorter stretches are no frames */

typedef enum { OPEN, SCROLL, TYPE } Verb;

typedef struct {
  const char *id, *action, *target; /* target NULL: the person's number */
  Verb verb;
  const char *words; /* to type */
} Step;

static const Step steps[] = {
  { "today", "win.show-page", "today", OPEN, NULL },
  { "today", "win.show-page", "today", SCROLL, NULL },
  { "waiting", "win.show-page", "waiting", OPEN, NULL },
  { "waiting", "win.show-page", "waiting", SCROLL, NULL },
  { "waiting", "win.show-page", "waiting", TYPE, "harri" },
  { "board", "win.show-page", "board", OPEN, NULL },
  { "board", "win.show-page", "board", SCROLL, NULL },
  { "calls", "win.show-page", "calls", OPEN, NULL },
  { "calls", "win.show-page", "calls", SCROLL, NULL },
  { "mentors", "win.show-page", "mentors", OPEN, NULL },
  { "mentors", "win.show-page", "mentors", SCROLL, NULL },
  { "mentors", "win.show-page", "mentors", TYPE, "harri" },
  { "impact", "win.show-page", "impact", OPEN, NULL },
  { "impact", "win.show-page", "impact", SCROLL, NULL },
  { "person", "win.show-person", NULL, OPEN, NULL },
  { "person", "win.show-person", NULL, SCROLL, NULL },
};

typedef struct {
  GtkWidget *window;
  gint64 person;
  guint at, ticks;
  gint64 began, busy_since, last_busy; /* wall µs; thread µs; wall µs */
  gboolean started, measuring;
  gint64 asked, answered; /* wall µs: the data thread, whether it has done all; 0 not */
  GArray *stretches;      /* µs */
} Bench;

static Bench bench;
static GPollFunc real_poll;

static gint64
thread_us (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static int
timed_poll (GPollFD *fds, guint n, int timeout)
{
  gint64 busy = thread_us () - bench.busy_since;
  if (bench.measuring && busy > NOISE_US)
    g_array_append_val (bench.stretches, busy);
  if (busy > NOISE_US * 5)
    bench.last_busy = g_get_monotonic_time ();
  int answer = real_poll (fds, n, timeout);
  bench.busy_since = thread_us ();
  return answer;
}

/* ---------------------------------------------------------------------- finding things */

typedef gboolean (*Wanted) (GtkWidget *widget, double *size);

static void
search (GtkWidget *widget, Wanted wanted, GtkWidget **best, double *size)
{
  double mine = 0;
  if (!gtk_widget_get_mapped (widget))
    return;
  if (wanted (widget, &mine) && mine > *size) {
    *best = widget;
    *size = mine;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    search (child, wanted, best, size);
}

static GtkWidget *
find (Wanted wanted)
{
  GtkWidget *best = NULL;
  double size = 0;
  search (bench.window, wanted, &best, &size);
  return best;
}

static gboolean
scrolls (GtkWidget *widget, double *size)
{
  if (!GTK_IS_SCROLLED_WINDOW (widget))
    return FALSE;
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));
  *size = gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down);
  return *size > 1;
}

/* The page's own field, not the search of the header bar. */
static gboolean
filters (GtkWidget *widget, double *size)
{
  *size = 1;
  return GTK_IS_SEARCH_ENTRY (widget) && !gtk_widget_get_ancestor (widget, GTK_TYPE_HEADER_BAR);
}

/* ---------------------------------------------------------------------- the steps */

static int
by_time (gconstpointer one, gconstpointer other)
{
  gint64 a = *(const gint64 *) one, b = *(const gint64 *) other;
  return (a > b) - (a < b);
}

static void
say (const char *id, const char *what, double ms, double goal)
{
  g_print ("L2-%s-%s %.1f ms %.1f ms %.3f <1.0 %s\n",
           id,
           what,
           ms,
           goal,
           ms / goal,
           ms <= goal ? "pass" : "fail");
}

static void
report (const Step *step)
{
  static const char *const verbs[] = { "open", "scroll", "filter" };
  guint n = bench.stretches->len;

  if (n == 0) {
    g_print ("L2-%s-%s - - - <1.0 skipped\n", step->id, verbs[step->verb]);
    return;
  }
  if (g_getenv ("MO_FRAMES_ALL"))
    for (guint i = 0; i < n; i++)
      if (g_array_index (bench.stretches, gint64, i) > 8000)
        g_print ("# %.1f\n", g_array_index (bench.stretches, gint64, i) / 1000.0);
  g_array_sort (bench.stretches, by_time);
  g_autofree char *worst = g_strdup_printf ("%s-worst", verbs[step->verb]);
  double longest = g_array_index (bench.stretches, gint64, n - 1) / 1000.0;
  if (step->verb == OPEN) {
    say (step->id, "open", longest, AT_ONCE_MS);
    return;
  }
  say (step->id,
       verbs[step->verb],
       g_array_index (bench.stretches, gint64, n * 95 / 100) / 1000.0,
       FRAME_MS);
  say (step->id, worst, longest, FRAME_MS);
}

static gboolean
activate (const Step *step)
{
  return step->target
             ? gtk_widget_activate_action (bench.window, step->action, "s", step->target)
             : gtk_widget_activate_action (bench.window, step->action, "x", bench.person);
}

static gboolean
scroll_on (void)
{
  GtkWidget *scroller = find (scrolls);
  if (!scroller)
    return FALSE;
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double end = gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down);
  double to = gtk_adjustment_get_value (down) + SCROLL_BY;
  gtk_adjustment_set_value (down, to > end ? 0 : to);
  return bench.ticks < SCROLLS;
}

static gboolean
type_on (const Step *step)
{
  GtkWidget *entry = find (filters);
  guint letter = bench.ticks / 12;
  if (!entry || letter > strlen (step->words))
    return FALSE;
  int end = g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (entry)), -1);
  if (bench.ticks % 12 == 0 && letter > 0) /* as a person types, one at the end */
    gtk_editable_insert_text (GTK_EDITABLE (entry), step->words + letter - 1, 1, &end);
  return TRUE;
}

static void
read_up (GObject *office, GAsyncResult *result, gpointer user)
{
  g_object_unref (mo_office_finish (MO_OFFICE (office), result, NULL));
  bench.answered = g_get_monotonic_time ();
}

static gpointer
nothing (MoStore *store, gconstpointer ask, GError **error)
{
  return g_object_new (G_TYPE_OBJECT, NULL);
}

/* Nothing has been done for a while, and nothing is being read. */
static gboolean
quiet (void)
{
  gint64 now = g_get_monotonic_time ();
  if (now - bench.began > PATIENCE * 1000)
    return TRUE;
  if (now - bench.last_busy <= SETTLE_MS * 1000)
    return FALSE;
  if (bench.asked < bench.last_busy) {
    bench.asked = now;
    bench.answered = 0;
    mo_office_read (MO_WINDOW (bench.window)->office,
                    nothing,
                    NULL,
                    NULL,
                    g_object_unref,
                    NULL,
                    read_up,
                    NULL);
  }
  /* what was read last may still be on its way to the screen */
  return bench.answered && now - bench.answered > SETTLE_MS * 1000 / 4;
}

static void
begin_measuring (void)
{
  bench.measuring = TRUE;
  bench.ticks = 0;
  g_array_set_size (bench.stretches, 0);
}

static void
next_step (void)
{
  report (&steps[bench.at]);
  bench.measuring = bench.started = FALSE;
  bench.at++;
}

/* A step begins, waits for the page, is measured, and ends. */
static void
go_on (void)
{
  const Step *step = &steps[bench.at];

  if (!bench.started) {
    const char *only = g_getenv ("MO_FRAMES_OF");
    if (only && !g_str_equal (only, step->id)) {
      bench.at++;
      return;
    }
    if (bench.at > 0 && !quiet ()) /* the first is the start itself */
      return;
    bench.started = TRUE;
    bench.began = bench.last_busy = g_get_monotonic_time ();
    if (step->verb == OPEN)
      begin_measuring ();
    if (!activate (step))
      next_step ();
    return;
  }
  if (step->verb == OPEN) {
    if (quiet ())
      next_step ();
    return;
  }
  if (!bench.measuring) {
    if (quiet ())
      begin_measuring ();
    return;
  }
  bench.ticks++;
  if (!(step->verb == SCROLL ? scroll_on () : type_on (step)))
    next_step ();
}

static gboolean
tick (gpointer app)
{
  if (!bench.window || !gtk_widget_get_mapped (bench.window)) {
    bench.window = GTK_WIDGET (gtk_application_get_active_window (app));
    bench.last_busy = bench.began = g_get_monotonic_time ();
    return G_SOURCE_CONTINUE;
  }
  if (bench.at == G_N_ELEMENTS (steps)) {
    g_application_quit (app);
    return G_SOURCE_REMOVE;
  }
  go_on ();
  return G_SOURCE_CONTINUE;
}

/* 0 where nobody says. */
static long
resident_kib (void)
{
  g_autofree char *said = NULL;
  const char *line = NULL;
  if (g_file_get_contents ("/proc/self/status", &said, NULL, NULL))
    line = strstr (said, "VmRSS:");
  return line ? strtol (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

int
main (int argc, char **argv)
{
  g_setenv ("GSK_RENDERER", "cairo", FALSE); /* as the program sets itself */
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  if (argc < 2 || !gtk_init_check ()) {
    g_print ("L2 - - - <1.0 skipped\n");
    return 0;
  }
  bench.person = g_ascii_strtoll (argv[1], NULL, 10);
  bench.stretches = g_array_new (FALSE, FALSE, sizeof (gint64));
  argv[1] = argv[0];
  real_poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, timed_poll);
  g_autoptr (MoApplication) app = mo_application_new ();
  g_timeout_add (16, tick, app);
  int status = g_application_run (G_APPLICATION (app), argc - 1, argv + 1);
  g_print ("# resident %ld KiB\n", resident_kib ());
  g_array_unref (bench.stretches);
  return status;
}
