/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "weights/mo-weights-page-private.h"
#include "widget/mo-drop-search.h"
#include "widget/mo-access.h"

/* ---------------------------------------------------------------------- who waits */

static GtkStringList *
names (const MoWeightsBook *book)
{
  GtkStringList *list = gtk_string_list_new (NULL);
  for (guint i = 0; i < book->people->len; i++)
    gtk_string_list_append (list, ((const MoBoardPerson *) book->people->pdata[i])->name);
  return list;
}

static guint
place_of (const MoWeightsBook *book, gint64 referral)
{
  for (guint i = 0; i < book->people->len; i++)
    if (((const MoBoardPerson *) book->people->pdata[i])->id == referral)
      return i;
  return 0;
}

/* Whoever was chosen stays chosen, as long as they are there. */
void
mo_weights_show_people (MoWeightsPage *self)
{
  g_autoptr (GtkStringList) list = names (self->book);
  gint64 chosen = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (self->person), "referral"));

  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->person), G_LIST_MODEL (list));
  if (self->book->people->len)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (self->person), place_of (self->book, chosen));
  self->filling = FALSE;
  gtk_widget_set_visible (gtk_widget_get_parent (self->person), self->book->people->len > 0);
}

/* ---------------------------------------------------------------------- the order */

typedef struct {
  GtkWidget *box, *place, *name, *level, *bar, *number, *why, *moved;
} Line;

static GtkWidget *
label (const char *class, gboolean wrap)
{
  GtkWidget *made = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (made), 0);
  gtk_label_set_wrap (GTK_LABEL (made), wrap);
  if (class)
    gtk_widget_add_css_class (made, class);
  return made;
}

static GtkWidget *
make_bar (void)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_LEVEL_BAR,
                                 "accessible-role",
                                 GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                 "max-value",
                                 100.0,
                                 "valign",
                                 GTK_ALIGN_CENTER,
                                 NULL);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_widget_add_css_class (bar, "mo-bar");
  gtk_widget_add_css_class (bar, "mo-fit");
  return bar;
}

static GtkWidget *
make_line (void)
{
  Line *line = g_new0 (Line, 1);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  line->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  line->place = label ("mo-dim", FALSE);
  line->name = label ("mo-strong", TRUE);
  line->level = label ("mo-caption", FALSE);
  line->bar = make_bar ();
  line->number = label ("mo-strong", FALSE);
  line->why = label ("mo-caption", TRUE);
  line->moved = label ("mo-caption", FALSE);
  gtk_widget_add_css_class (line->why, "mo-dim");
  gtk_widget_set_hexpand (line->why, TRUE);
  gtk_widget_add_css_class (line->box, "mo-weights-line");
  gtk_widget_add_css_class (line->place, "mo-weights-place");
  gtk_widget_add_css_class (line->number, "mo-assess-number");
  gtk_widget_add_css_class (line->level, "mo-dim");
  gtk_label_set_xalign (GTK_LABEL (line->number), 1);
  gtk_widget_set_hexpand (line->level, TRUE);
  gtk_widget_add_css_class (line->why, "mo-weights-why-line");
  gtk_box_append (GTK_BOX (first), line->place);
  gtk_box_append (GTK_BOX (first), line->name);
  gtk_box_append (GTK_BOX (first), line->level);
  gtk_box_append (GTK_BOX (first), line->bar);
  gtk_box_append (GTK_BOX (first), line->number);
  gtk_box_append (GTK_BOX (line->box), first);
  gtk_box_append (GTK_BOX (second), line->why);
  gtk_box_append (GTK_BOX (second), line->moved);
  gtk_box_append (GTK_BOX (line->box), second);
  g_object_set_data_full (G_OBJECT (line->box), "line", line, g_free);
  return line->box;
}

/* "up from 3", "fit was 54"; NULL for nothing new. */
static char *
moved_words (const MoWeightsLine *rank)
{
  if (rank->place < rank->place_now)
    return g_strdup_printf (_ ("up from place %d"), rank->place_now);
  if (rank->place > rank->place_now)
    return g_strdup_printf (_ ("down from place %d"), rank->place_now);
  return rank->total == rank->total_now ? NULL
                                        : g_strdup_printf (_ ("fit was %d"), rank->total_now);
}

static void
show_line (Line *line, const MoWeightsLine *rank, const char *reasons)
{
  gboolean moved = rank->place != rank->place_now;
  g_autofree char *place = g_strdup_printf ("%d", rank->place);
  g_autofree char *number = g_strdup_printf ("%d", rank->total);
  g_autofree char *words = moved_words (rank);
  const char *const classes[] = { "mo-caption", moved ? "mo-accent" : "mo-dim", NULL };
  const char *fit = mo_match_total_words (rank->total);
  /* Translators: "strong: level · work · evenings". */
  g_autofree char *why =
      *reasons ? g_strdup_printf (_ ("%s: %s"), fit, reasons) : g_strdup (fit);

  gtk_label_set_label (GTK_LABEL (line->place), place);
  gtk_label_set_label (GTK_LABEL (line->name), rank->mentor->name);
  gtk_label_set_label (GTK_LABEL (line->level),
                       rank->mentor->short_level ? rank->mentor->short_level : "");
  gtk_label_set_label (GTK_LABEL (line->number), number);
  gtk_label_set_label (GTK_LABEL (line->why), why);
  gtk_label_set_label (GTK_LABEL (line->moved), words ? words : "");
  gtk_widget_set_css_classes (line->moved, (const char **) classes);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (line->bar), rank->total);
}

void
mo_weights_show_order (MoWeightsPage *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person));
  GtkWidget *box = gtk_widget_get_first_child (self->best);
  const MoBoardPerson *person =
      chosen < self->book->people->len ? g_ptr_array_index (self->book->people, chosen) : NULL;
  g_autoptr (GArray) lines =
      person ? mo_weights_book_rank (self->book, chosen, &self->tried, MO_WEIGHTS_BEST)
             : g_array_new (FALSE, FALSE, sizeof (MoWeightsLine));
  g_autofree char *goals = person && person->goals
                               ? g_strdup_printf (_ ("Goals: %s"), person->goals)
                               : g_strdup (_ ("Goals: not known"));
  g_autofree char *about = person ? g_strdup_printf ("%s · %s", person->about, goals) : NULL;

  gtk_label_set_label (GTK_LABEL (self->about),
                       !person      ? _ ("Nobody is on the board, so there is nobody to try "
                                         "the points on.")
                       : lines->len ? about
                                    : _ ("No mentor can be asked for this person today."));
  for (guint i = 0; i < MO_WEIGHTS_BEST; i++, box = gtk_widget_get_next_sibling (box)) {
    gtk_widget_set_visible (box, i < lines->len);
    if (i >= lines->len)
      continue;
    const MoWeightsLine *line = &g_array_index (lines, MoWeightsLine, i);
    g_autofree char *reasons =
        mo_weights_book_reasons (self->book, chosen, line->mentor, &self->tried);
    show_line (g_object_get_data (G_OBJECT (box), "line"), line, reasons);
  }
}

static void
person_chosen (MoWeightsPage *self)
{
  guint chosen = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->person));
  if (self->filling || !self->book || chosen >= self->book->people->len)
    return;
  gint64 referral = ((const MoBoardPerson *) self->book->people->pdata[chosen])->id;
  g_object_set_data (G_OBJECT (self->person), "referral", GSIZE_TO_POINTER (referral));
  mo_weights_show_order (self);
}

/* ---------------------------------------------------------------------- versions */

static void
add_label (GtkWidget *box, const char *words, const char *class)
{
  GtkWidget *made = label (class, TRUE);
  gtk_label_set_label (GTK_LABEL (made), words);
  gtk_box_append (GTK_BOX (box), made);
}

static GtkWidget *
version_words (const MoWeightsVersion *version, gboolean holds, MoDay today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *title = holds
                               ? g_strdup_printf (_ ("Version %d, holds now"), version->number)
                               : g_strdup_printf (_ ("Version %d"), version->number);
  g_autofree char *day = mo_day_to_words (version->made, MO_PRECISION_DAY);
  gboolean made = version->who && *version->who;
  g_autofree char *by = made ? g_strdup_printf (_ ("%s, %s"), day, version->who)
                             : g_strdup (_ ("What held before anybody changed it"));

  add_label (box, title, "mo-strong");
  if (version->why && *version->why)
    add_label (box, version->why, NULL);
  if (version->changes)
    add_label (box, version->changes, "mo-caption");
  add_label (box, by, "mo-caption");
  gtk_widget_add_css_class (gtk_widget_get_last_child (box), "mo-dim");
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
version_line (const MoWeightsVersion *version, gboolean holds, MoDay today)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (line, "mo-weights-version");
  gtk_box_append (GTK_BOX (line), version_words (version, holds, today));
  if (holds)
    return line;
  GtkWidget *button = gtk_button_new_with_label (_ ("Try"));
  g_autofree char *name = g_strdup_printf (_ ("Try version %d"), version->number);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "weights.try");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", version->id);
  mo_access_icon_button (button, name);
  gtk_box_append (GTK_BOX (line), button);
  return line;
}

/* Few: a service looks at its weights once or twice a year. */
void
mo_weights_show_versions (MoWeightsPage *self)
{
  MoDay today = mo_office_get_today (self->office);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (self->versions)))
    gtk_box_remove (GTK_BOX (self->versions), child);
  for (guint i = 0; i < self->book->versions->len; i++)
    gtk_box_append (GTK_BOX (self->versions),
                    version_line (g_ptr_array_index (self->book->versions, i), i == 0, today));
}

/* ---------------------------------------------------------------------- the foot */

void
mo_weights_show_foot (MoWeightsPage *self)
{
  const MoWeightsVersion *newest = mo_weights_newest (self);
  gboolean tries = mo_weights_tries (self);
  g_autofree char *changes = mo_weights_changes (&self->book->policy, &self->tried);
  g_autofree char *state = tries ? g_strdup_printf (_ ("Trying: %s"), changes)
                                 : g_strdup_printf (_ ("These are the points that hold: "
                                                       "version %d."),
                                                    newest->number);
  g_autofree char *save = g_strdup_printf (_ ("Save as version %d"), newest->number + 1);
  MoWeightsEffect effect =
      mo_weights_trial_compare (self->book->trial, &self->book->policy, &self->tried);
  g_autofree char *words =
      tries
          ? mo_weights_effect_words (&effect)
          : g_strdup (_ ("Move one, and the order follows at once. Nothing changes for anybody "
                         "until it is saved."));

  gtk_label_set_label (GTK_LABEL (self->state), state);
  gtk_label_set_label (GTK_LABEL (self->effect), words);
  gtk_button_set_label (GTK_BUTTON (self->save_button), save);
  if (!tries)
    mo_weights_leave_foot (self);
  gtk_widget_set_visible (self->saving, tries);
  mo_weights_set_problem (self, NULL);
}

void
mo_weights_show_start (MoWeightsPage *self)
{
  for (guint i = 0; i < MO_WEIGHTS_BEST; i++)
    gtk_box_append (GTK_BOX (self->best), make_line ());
  mo_access_drop_down (GTK_DROP_DOWN (self->person), _ ("Mentors for"));
  mo_drop_search (GTK_DROP_DOWN (self->person), TRUE);
  g_signal_connect_swapped (self->person, "notify::selected", G_CALLBACK (person_chosen), self);
}
