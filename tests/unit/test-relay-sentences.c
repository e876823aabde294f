/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Acceptance case 11, measured: invented sentences, each labelled with what it gives away. */
#include <stdio.h>
#include <string.h>

#include "core/mo-relay-watch.h"
#include "labelled.h"

static MoRelayWatch *
watch_new (void)
{
  static const char *const names[] = { "Whitaker", "O’Neill", "Taylor-Reed",
                                       "McKenna",  "Marsh",   "Holden" };
  static const char *const may[] = { "Callum",
                                     "Carol",
                                     "Sean",
                                     "Jo",
                                     "Fiona",
                                     "Helen",
                                     "Tom",
                                     "01632 960000, office@example.org",
                                     "1 Mill Street\nLeeds LS1 4AP" };
  MoRelayWatch *watch = mo_relay_watch_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    mo_relay_watch_name (watch, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (may); i++)
    mo_relay_watch_allow (watch, may[i]);
  mo_relay_watch_place (watch, "12 Larch Close\nLeeds");
  mo_relay_watch_place (watch, "Rose Cottage");
  mo_relay_watch_number (watch, "01632 960477");
  return watch;
}

/* The kind that a letter stands for. */
static int
kind_of (char letter)
{
  static const char letters[] = { 'P', 'E', 'W', 'C', 'H', 'N', 'S', 'A', 'I', 'N' };
  for (int i = 0; i < (int) sizeof letters; i++)
    if (letters[i] == letter)
      return i;
  g_error ("no such label: %c", letter);
}

static gboolean
is_found (const GArray *leaks, int kind)
{
  for (guint i = 0; i < leaks->len; i++) {
    int found = g_array_index (leaks, MoLeak, i).kind;
    if (found == kind || (kind == MO_LEAK_NETWORK && found == MO_LEAK_AROUND))
      return TRUE;
  }
  return FALSE;
}

typedef struct {
  guint sentences, wrong, other_kind;
} Count;

static Count
count_misses (const char *file)
{
  g_auto (GStrv) lines = labelled_lines ("relay", file);
  g_autoptr (MoRelayWatch) watch = watch_new ();
  Count count = { 0 };

  for (guint i = 0; lines[i]; i++) {
    g_autoptr (GArray) leaks = mo_relay_watch_scan (watch, lines[i] + 2);
    count.sentences++;
    if (!leaks->len) {
      count.wrong++;
      g_test_message ("missed: %s", lines[i]);
    } else if (!is_found (leaks, kind_of (*lines[i]))) {
      g_autofree char *sentence = mo_relay_sentence (lines[i] + 2, leaks);
      count.other_kind++;
      g_test_message ("found as something else: %s: %s", lines[i], sentence);
    }
  }
  return count;
}

static Count
count_alarms (const char *file)
{
  g_auto (GStrv) lines = labelled_lines ("relay", file);
  g_autoptr (MoRelayWatch) watch = watch_new ();
  Count count = { 0 };

  for (guint i = 0; lines[i]; i++) {
    g_autoptr (GArray) leaks = mo_relay_watch_scan (watch, lines[i]);
    g_autofree char *sentence = mo_relay_sentence (lines[i], leaks);
    count.sentences++;
    count.wrong += leaks->len > 0;
    if (sentence)
      g_test_message ("false alarm: %s: %s", lines[i], sentence);
  }
  return count;
}

static void
tell (const char *which, Count misses, Count alarms)
{
  g_test_message (
      "%s: labelled sentences: %u; missed %u of %u, found as something else %u; false "
      "alarms %u of %u",
      which,
      misses.sentences + alarms.sentences,
      misses.wrong,
      misses.sentences,
      misses.other_kind,
      alarms.wrong,
      alarms.sentences);
}

/* Of those that the rules were written by: next to nothing may slip. */
static void
measured (void)
{
  Count misses = count_misses ("leaks.txt"), alarms = count_alarms ("fine.txt");
  tell ("known", misses, alarms);
  g_assert_cmpuint (misses.sentences + alarms.sentences, >=, 400);
  g_assert_cmpuint (misses.wrong * 100, <=, misses.sentences);
  g_assert_cmpuint (alarms.wrong * 100, <=, alarms.sentences);
}

/* Of those that were written after the rules. */
static void
measured_later (void)
{
  Count misses = count_misses ("later-leaks.txt"), alarms = count_alarms ("later-fine.txt");
  tell ("later", misses, alarms);
  g_assert_cmpuint (misses.wrong * 20, <=, misses.sentences);
  g_assert_cmpuint (alarms.wrong * 33, <=, alarms.sentences);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/relay/measured", measured);
  g_test_add_func ("/relay/measured-later", measured_later);
  return g_test_run ();
}
