/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is sensitive stays folded until somebody asks for it; that they did is written down
 * before they see it, and leaving the page folds it again. */
#include <glib/gi18n-lib.h>

#include "model/mo-person-jobs.h"
#include "person/mo-person-page-private.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

static const struct {
  const char *part, *label, *show, *words;
} parts[] = {
  { MO_PART_MOBILITY, N_ ("Mobility"), N_ ("Show mobility"), N_ ("mobility") },
  { MO_PART_BLADDER,
    N_ ("Bladder, bowels"),
    N_ ("Show bladder and bowels"),
    N_ ("bladder and bowels") },
  { MO_PART_PAIN, N_ ("Pain"), N_ ("Show pain"), N_ ("pain") },
  { MO_PART_EQUALITY, N_ ("Equality"), N_ ("Show equality details"), N_ ("equality details") },
  { MO_PART_GP,
    N_ ("GP, services"),
    N_ ("Show GP and other services"),
    N_ ("GP and services") },
  { MO_PART_SUPPORT,
    N_ ("Mental health"),
    N_ ("Show mental health and risk"),
    N_ ("mental health and risk") },
  { MO_PART_SUMMARY, N_ ("Summary"), N_ ("Show the summary"), N_ ("summary of a call") },
};

const char *
mo_person_part_words (const char *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (parts[i].part, part) == 0)
      return _ (parts[i].words);
  return part ? part : "";
}

static char *
key_of (const char *part, gint64 row)
{
  return row ? g_strdup_printf ("%s %" G_GINT64_FORMAT, part, row) : g_strdup (part);
}

/* ---------------------------------------------------------------------- opening */

typedef struct {
  MoPersonPage *page;
  MoOpenAsk ask;
} Opening;

static void
say_opened (MoPersonPage *self, GPtrArray *words)
{
  g_autoptr (GString) said = g_string_new (NULL);
  for (guint i = 0; i + 1 < words->len; i += 2)
    g_string_append_printf (said,
                            "%s%s: %s",
                            said->len ? ". " : "",
                            (char *) g_ptr_array_index (words, i),
                            (char *) g_ptr_array_index (words, i + 1));
  mo_announce (GTK_WIDGET (self), said->str);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  Opening *opening = user;
  g_autoptr (MoPersonPage) self = opening->page;
  MoOpenAsk ask = opening->ask;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) words = mo_office_finish (MO_OFFICE (source), result, &error);

  g_free (opening);
  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  /* the page was left, or shows somebody else by now: nothing is shown */
  if (!words || !self->office || ask.person != self->person || !self->card ||
      !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  say_opened (self, words);
  g_hash_table_replace (self->opened, key_of (ask.part, ask.row), g_steal_pointer (&words));
  if (ask.row)
    mo_person_timeline_ask (self);
  else
    mo_person_facts_show (self);
}

void
mo_person_fold_open (MoPersonPage *self, const char *part, gint64 row)
{
  Opening *opening = g_new0 (Opening, 1);
  opening->page = g_object_ref (self);
  opening->ask = (MoOpenAsk){ self->person, row, part };
  mo_office_write (self->office,
                   NULL,
                   mo_person_open_job,
                   g_memdup2 (&opening->ask, sizeof opening->ask),
                   g_free,
                   (GDestroyNotify) g_ptr_array_unref,
                   NULL,
                   opened,
                   opening);
}

const char *
mo_person_fold_summary (MoPersonPage *self, gint64 note)
{
  g_autofree char *key = key_of (MO_PART_SUMMARY, note);
  GPtrArray *words = g_hash_table_lookup (self->opened, key);
  return words && words->len > 1 ? g_ptr_array_index (words, 1) : NULL;
}

/* ---------------------------------------------------------------------- on the page */

static void
show_clicked (GtkButton *button, MoPersonPage *self)
{
  mo_person_fold_open (self, g_object_get_data (G_OBJECT (button), "part"), 0);
}

static void
fold_clicked (GtkButton *button, MoPersonPage *self)
{
  g_hash_table_remove (self->opened, g_object_get_data (G_OBJECT (button), "part"));
  mo_person_facts_show (self);
}

static GtkWidget *
icon_button (const char *icon, const char *words, const char *name)
{
  GtkWidget *button = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE,
                                   "icon-name",
                                   icon,
                                   "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   NULL);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (words));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-quiet");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mo_access_icon_button (button, name);
  return button;
}

static void
add_opened (MoPersonPage *self, GtkWidget *box, guint i, GPtrArray *words)
{
  g_autofree char *name = g_strdup_printf (_ ("Fold %s"), _ (parts[i].words));
  GtkWidget *fold = icon_button ("mo-hide-symbolic", _ ("Fold"), name);

  for (guint w = 0; w + 1 < words->len; w += 2)
    mo_piece_fact (box, g_ptr_array_index (words, w), g_ptr_array_index (words, w + 1));
  if (!words->len)
    mo_piece_fact (box, _ (parts[i].label), _ ("not known"));
  g_object_set_data (G_OBJECT (fold), "part", (gpointer) parts[i].part);
  g_signal_connect (fold, "clicked", G_CALLBACK (fold_clicked), self);
  mo_piece_fact_widget (box, "", fold);
}

void
mo_person_fold_add (MoPersonPage *self, GtkWidget *box, const char *part, gboolean known)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (!g_str_equal (parts[i].part, part))
      continue;
    GPtrArray *words = g_hash_table_lookup (self->opened, part);
    if (words) {
      add_opened (self, box, i, words);
    } else if (known) {
      GtkWidget *button =
          icon_button ("mo-show-symbolic", _ ("show (logged)"), _ (parts[i].show));
      g_object_set_data (G_OBJECT (button), "part", (gpointer) parts[i].part);
      g_signal_connect (button, "clicked", G_CALLBACK (show_clicked), self);
      mo_piece_fact_widget (box, _ (parts[i].label), button);
    } else {
      GtkWidget *unknown = mo_piece_label (_ ("not known"), "mo-dim");
      mo_piece_fact_widget (box, _ (parts[i].label), unknown);
    }
  }
}

void
mo_person_fold_all (MoPersonPage *self)
{
  g_hash_table_remove_all (self->opened);
}
