/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/mo-trying.h"

#include <string.h>

typedef struct {
  MoWhatIf *it;
  char *words; /* of the step that led here; NULL for the first */
} Step;

struct _MoTrying {
  GArray *steps; /* Step, at least one */
  guint now;
  int people, places;
};

static void
step_clear (gpointer data)
{
  Step *step = data;
  mo_what_if_unref (step->it);
  g_free (step->words);
}

static MoTrying *
without_steps (void)
{
  MoTrying *trying = g_new0 (MoTrying, 1);
  trying->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (trying->steps, step_clear);
  return trying;
}

static void
append (MoTrying *trying, MoWhatIf *it, const char *words)
{
  Step step = { it, g_strdup (words) };
  g_array_append_val (trying->steps, step);
}

static const Step *
at (const MoTrying *trying, guint n)
{
  return &g_array_index (trying->steps, Step, n);
}

MoTrying *
mo_trying_new (void)
{
  MoTrying *trying = without_steps ();
  append (trying, mo_what_if_new (), NULL);
  return trying;
}

void
mo_trying_free (MoTrying *trying)
{
  g_array_unref (trying->steps);
  g_free (trying);
}

const MoWhatIf *
mo_trying_now (const MoTrying *trying)
{
  return at (trying, trying->now)->it;
}

gboolean
mo_trying_step (MoTrying *trying, MoWhatIf *next, const char *words)
{
  if (mo_what_if_equal (next, mo_trying_now (trying))) {
    mo_what_if_unref (next);
    return FALSE;
  }
  g_array_set_size (trying->steps, trying->now + 1);
  append (trying, next, words);
  trying->now++;
  return TRUE;
}

const char *
mo_trying_undo_words (const MoTrying *trying)
{
  return trying->now > 0 ? at (trying, trying->now)->words : NULL;
}

const char *
mo_trying_redo_words (const MoTrying *trying)
{
  return trying->now + 1 < trying->steps->len ? at (trying, trying->now + 1)->words : NULL;
}

gboolean
mo_trying_undo (MoTrying *trying)
{
  if (trying->now == 0)
    return FALSE;
  trying->now--;
  return TRUE;
}

gboolean
mo_trying_redo (MoTrying *trying)
{
  if (trying->now + 1 >= trying->steps->len)
    return FALSE;
  trying->now++;
  return TRUE;
}

void
mo_trying_set_seen (MoTrying *trying, int people, int places)
{
  trying->people = people;
  trying->places = places;
}

void
mo_trying_get_seen (const MoTrying *trying, int *people, int *places)
{
  *people = trying->people;
  *places = trying->places;
}

/* ---------------------------------------------------------------------- as text */

/* The first line says which of the steps is now and what was seen; then two lines a step, its
 * words and its value. */

#define HEAD 64 /* bytes that the first line may take */

static char *
step_text (const Step *step)
{
  g_autofree char *value = mo_what_if_to_text (step->it);
  g_autofree char *words = g_strdup (step->words ? step->words : "");
  return g_strdup_printf ("%s\n%s\n", g_strdelimit (words, "\n\r", ' '), value);
}

/* Which steps there is room for: now, then the nearest before, then the nearest after. */
static void
choose (const MoTrying *trying, char **texts, gsize most, guint *first, guint *last)
{
  gsize room = most ? most - MIN (most, HEAD) : G_MAXSIZE;
  *first = *last = trying->now;
  room -= MIN (room, strlen (texts[trying->now]));
  while (*first > 0 && strlen (texts[*first - 1]) <= room)
    room -= strlen (texts[--*first]);
  while (*last + 1 < trying->steps->len && strlen (texts[*last + 1]) <= room)
    room -= strlen (texts[++*last]);
}

char *
mo_trying_to_text (const MoTrying *trying, gsize most)
{
  guint n = trying->steps->len, first, last;
  g_auto (GStrv) texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    texts[i] = step_text (at (trying, i));
  choose (trying, texts, most, &first, &last);
  g_autoptr (GString) text = g_string_new (NULL);
  g_string_append_printf (
      text, "%u %d %d\n", trying->now - first, trying->people, trying->places);
  for (guint i = first; i <= last; i++)
    g_string_append (text, texts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_head (MoTrying *trying, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);
  if (g_strv_length (parts) != 3)
    return FALSE;
  trying->now = (guint) g_ascii_strtoull (parts[0], NULL, 10);
  trying->people = (int) g_ascii_strtoll (parts[1], NULL, 10);
  trying->places = (int) g_ascii_strtoll (parts[2], NULL, 10);
  return TRUE;
}

MoTrying *
mo_trying_from_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);
  g_autoptr (MoTrying) trying = without_steps ();
  guint n = g_strv_length (lines);

  if (n < 3 || !read_head (trying, lines[0]))
    return NULL;
  for (guint i = 1; i + 1 < n; i += 2) {
    MoWhatIf *it = mo_what_if_from_text (lines[i + 1]);
    if (!it)
      return NULL;
    append (trying, it, trying->steps->len ? lines[i] : NULL);
  }
  return trying->now < trying->steps->len ? g_steal_pointer (&trying) : NULL;
}
