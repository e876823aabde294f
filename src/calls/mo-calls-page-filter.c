/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose calls are shown: everyone's, mine, what clashes, or one mentor's. */
#include <glib/gi18n-lib.h>

#include "calls/mo-calls-page-private.h"

#define EVERYONE 0
#define MINE     -1
#define CLASHING -2
#define CHOICES  3 /* above the mentors */

typedef struct {
  gint64 id;
  const char *name;
} Named;

static int
by_name (gconstpointer a, gconstpointer b)
{
  const Named *one = a, *other = b;
  int order = g_utf8_collate (one->name, other->name);
  return order ? order : (one->id > other->id) - (one->id < other->id);
}

static void
add_name (GArray *names, GHashTable *known, const gint64 *id, const char *name)
{
  Named named = { *id, name };
  if (g_hash_table_add (known, (gpointer) id))
    g_array_append_val (names, named);
}

/* Of all who have calls in these days, or a match that can have some. */
static GArray *
mentors_seen (MoCallsPage *self)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *names = g_array_new (FALSE, FALSE, sizeof (Named));

  for (guint i = 0; i < self->seen->pairs->len; i++) {
    const MoPairView *pair = g_ptr_array_index (self->seen->pairs, i);
    add_name (names, known, &pair->mentor_id, pair->mentor);
  }
  for (guint i = 0; i < self->seen->calls->len; i++) {
    const MoCallView *call = g_ptr_array_index (self->seen->calls, i);
    add_name (names, known, &call->mentor_id, call->mentor);
  }
  g_array_sort (names, by_name);
  return names;
}

static gboolean
same_choices (MoCallsPage *self, GArray *names)
{
  gboolean same = self->choices->len == names->len + CHOICES;
  for (guint i = 0; same && i < names->len; i++) {
    GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (self->whose));
    const char *shown = gtk_string_list_get_string (GTK_STRING_LIST (model), i + CHOICES);
    same = g_array_index (names, Named, i).id ==
               g_array_index (self->choices, gint64, i + CHOICES) &&
           g_strcmp0 (shown, g_array_index (names, Named, i).name) == 0;
  }
  return same;
}

static void
choose (MoCallsPage *self, gint64 whose)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, gint64, i) == whose)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->whose), i);
}

/* The list is only made anew where somebody else is in it: it may be open. */
void
mo_calls_page_fill_filter (MoCallsPage *self)
{
  g_autoptr (GArray) names = mentors_seen (self);
  const char *const words[CHOICES] = { _ ("Everyone’s calls"), _ ("My calls"), _ ("Clashes") };
  static const gint64 ids[CHOICES] = { EVERYONE, MINE, CLASHING };
  GtkStringList *list;
  gint64 whose = self->of;

  if (same_choices (self, names))
    return;
  list = gtk_string_list_new (NULL);
  g_array_set_size (self->choices, 0);
  g_array_append_vals (self->choices, ids, CHOICES);
  for (guint i = 0; i < CHOICES; i++)
    gtk_string_list_append (list, words[i]);
  for (guint i = 0; i < names->len; i++) {
    g_array_append_val (self->choices, g_array_index (names, Named, i).id);
    gtk_string_list_append (list, g_array_index (names, Named, i).name);
  }
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->whose), G_LIST_MODEL (list));
  choose (self, whose);
  self->filling = FALSE;
  g_object_unref (list);
}

void
mo_calls_page_filter_chosen (MoCallsPage *self)
{
  guint at = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->whose));
  if (self->filling || at >= self->choices->len)
    return;
  self->of = g_array_index (self->choices, gint64, at);
  mo_calls_page_paint (self);
}

void
mo_calls_page_filter_clashes (MoCallsPage *self)
{
  choose (self, CLASHING);
}

static gboolean
fits (MoCallsPage *self, const MoCallView *call, GHashTable *clashing)
{
  gint64 me = self->seen->times->me;
  switch (self->of) {
  case EVERYONE:
    return TRUE;
  case MINE:
    return me && (call->owner == me || call->staff == me);
  case CLASHING:
    return g_hash_table_contains (clashing, &call->id);
  default:
    return call->mentor_id == self->of;
  }
}

GPtrArray *
mo_calls_page_filter (MoCallsPage *self, GHashTable *clashing)
{
  GPtrArray *shown = g_ptr_array_new ();
  for (guint i = 0; i < self->seen->calls->len; i++)
    if (fits (self, g_ptr_array_index (self->seen->calls, i), clashing))
      g_ptr_array_add (shown, g_ptr_array_index (self->seen->calls, i));
  return shown;
}

char *
mo_calls_page_filter_words (MoCallsPage *self)
{
  if (self->of == EVERYONE)
    return NULL;
  if (self->of == MINE && !self->seen->times->me)
    return g_strdup (_ ("You are not on the list of who works here yet."));
  return g_strdup (self->of == MINE       ? _ ("Only calls you look after.")
                   : self->of == CLASHING ? _ ("Only calls that clash.")
                                          : _ ("Only one mentor’s calls."));
}
