/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "compare/mo-compare-page-private.h"
#include "widget/mo-access.h"

static GtkWidget *
add_label (GtkWidget *box, const char *words, const char *css)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css) {
    g_auto (GStrv) classes = g_strsplit (css, " ", -1);
    gtk_widget_set_css_classes (label, (const char **) classes);
  }
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
add_box (GtkWidget *box, GtkOrientation orientation, int spacing)
{
  GtkWidget *made = gtk_box_new (orientation, spacing);
  gtk_box_append (GTK_BOX (box), made);
  return made;
}

static void
add_criterion (MoComparePage *self)
{
  GtkWidget *label = add_label (self->heads, _ ("Criterion"), "mo-strong mo-caption");
  gtk_widget_add_css_class (label, "mo-compare-criterion");
  gtk_label_set_yalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_size_group_add_widget (self->columns[MO_COMPARE_CRITERION], label);
}

static void
add_person (MoComparePage *self)
{
  GtkWidget *box = add_box (self->heads, GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *name = mo_compare_person_name (self->compare, mo_blind_is_on (self->office));

  gtk_widget_add_css_class (box, "mo-compare-mentee");
  gtk_size_group_add_widget (self->columns[MO_COMPARE_MENTEE], box);
  add_label (box, name, "mo-title");
  add_label (box, self->compare->about, "mo-dim mo-caption");
}

/* ---------------------------------------------------------------------- a mentor */

static void
add_total (GtkWidget *line, int total)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, 100);
  g_autofree char *number = g_strdup_printf ("%d", total);
  g_autofree char *words =
      g_strdup_printf (_ ("%d of 100, %s"), total, mo_match_total_words (total));

  gtk_widget_add_css_class (bar, "mo-bar");
  gtk_widget_add_css_class (bar, "mo-fit");
  gtk_widget_add_css_class (bar, "mo-compare-total");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), total);
  mo_access_name (bar, words);
  gtk_box_append (GTK_BOX (line), bar);
  gtk_label_set_wrap (GTK_LABEL (add_label (line, number, "mo-title")), FALSE);
}

static void
draft_clicked (GtkButton *button, gpointer mentor)
{
  gtk_widget_activate_action (
      GTK_WIDGET (button), "compare.draft", "x", *(const gint64 *) mentor);
}

/* The person goes on with one of them: the strongest is what Enter does first. */
static void
add_draft (MoComparePage *self, GtkWidget *line, const MoCompareMentor *mentor, gboolean best)
{
  g_autofree char *name = mo_compare_mentor_name (mentor, mo_blind_is_on (self->office));
  g_auto (GStrv) parts = g_strsplit (name, " ", 2);
  g_autofree char *words =
      g_strdup_printf (_ ("Draft with %s"), mo_blind_is_on (self->office) ? name : parts[0]);
  g_autofree char *whole = g_strdup_printf (_ ("Draft with %s"), name);
  GtkWidget *button = gtk_button_new_with_label (words);

  if (best)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  mo_access_icon_button (button, whole);
  g_signal_connect_data (button,
                         "clicked",
                         G_CALLBACK (draft_clicked),
                         g_memdup2 (&mentor->id, sizeof mentor->id),
                         (GClosureNotify) (GCallback) g_free,
                         0);
  gtk_box_append (GTK_BOX (line), button);
}

/* What speaks for the mentor, and what stands in the way. */
static void
add_words (MoComparePage *self, GtkWidget *box, const MoCompareMentor *mentor)
{
  GtkWidget *words = add_box (box, GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *strongest =
      mentor->strongest ? g_strdup_printf (_ ("strongest on %s"), mentor->strongest) : NULL;

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  if (strongest)
    add_label (words, strongest, "mo-caption");
  add_label (words, mentor->places, "mo-caption mo-dim");
  if (mentor->refused)
    add_label (words, mentor->refused, "mo-caption mo-late");
  else if (mentor->again)
    add_label (words, _ ("Paired before: a draft asks why again."), "mo-caption mo-soon");
  if (!self->compare->waiting)
    add_label (words, _ ("A match is under way already."), "mo-caption mo-dim");
}

/* Two stand in two lines each; three have a narrow column each, and four lines. */
static void
add_mentor (MoComparePage *self,
            GtkWidget *mentors,
            const MoCompareMentor *mentor,
            gboolean best,
            gboolean narrow)
{
  GtkWidget *box = add_box (mentors, GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *name = mo_compare_mentor_name (mentor, mo_blind_is_on (self->office));

  gtk_widget_add_css_class (box, "mo-compare-mentor");
  if (narrow)
    add_label (box, name, "mo-title");
  GtkWidget *first = add_box (box, GTK_ORIENTATION_HORIZONTAL, 9);
  if (!narrow)
    add_label (first, name, "mo-title");
  GtkWidget *years = add_label (first, mentor->years ? mentor->years : "", "mo-dim");
  gtk_widget_set_hexpand (years, TRUE);
  gtk_widget_set_valign (years, GTK_ALIGN_BASELINE);
  add_total (first, mentor->score.total);
  GtkWidget *second =
      add_box (box, narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 9);
  gtk_widget_set_vexpand (second, TRUE);
  add_words (self, second, mentor);
  if (self->compare->waiting && !mentor->refused)
    add_draft (self, second, mentor, best);
}

void
mo_compare_page_fill_heads (MoComparePage *self, gboolean stacked)
{
  GtkWidget *child, *mentors;
  gboolean best = TRUE;
  gboolean narrow =
      !stacked && (self->compare->mentors->len > 2 ||
                   (self->width && mo_width_bin_get_width (self->width) < MO_WIDTH_WIDE));

  while ((child = gtk_widget_get_first_child (self->heads)))
    gtk_box_remove (GTK_BOX (self->heads), child);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->heads),
                                  stacked ? GTK_ORIENTATION_VERTICAL
                                          : GTK_ORIENTATION_HORIZONTAL);
  if (!stacked)
    add_criterion (self);
  add_person (self);
  mentors =
      add_box (self->heads, stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (mentors), !stacked);
  gtk_widget_set_hexpand (mentors, TRUE);
  for (guint i = 0; i < self->compare->mentors->len; i++) {
    const MoCompareMentor *mentor = g_ptr_array_index (self->compare->mentors, i);
    add_mentor (self, mentors, mentor, best && !mentor->refused, narrow);
    best = best && mentor->refused != NULL;
  }
}
