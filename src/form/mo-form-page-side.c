/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-form-page-private.h"
#include "store/mo-people.h"
#include "widget/mo-access.h"
#include "widget/mo-announce.h"
#include "widget/mo-problem.h"

#define LOOK_AFTER_MS 250
#define MOST_SHOWN    3

/* ---------------------------------------------------------------------- the same person */

static gint64
linked_person (MoFormPage *self)
{
  return g_ascii_strtoll (mo_form_draft_get (self->draft, MO_DRAFT_PERSON), NULL, 10);
}

static void
link_person (MoFormPage *self, gint64 person)
{
  g_autofree char *id = person ? g_strdup_printf ("%" G_GINT64_FORMAT, person) : NULL;
  mo_form_page_answer (self, MO_DRAFT_PERSON, id);
  self->touched = TRUE;
  mo_form_page_keep_soon (self);
  mo_form_page_show_found (self);
}

static gint64
person_of (GtkWidget *button)
{
  return *(gint64 *) g_object_get_data (G_OBJECT (button), "person");
}

static void
link_toggled (GtkCheckButton *check, MoFormPage *self)
{
  gint64 person = person_of (GTK_WIDGET (check));
  gboolean on = gtk_check_button_get_active (check);
  if (on != (linked_person (self) == person))
    link_person (self, on ? person : 0);
}

/* Of another strand it is about somebody else's injury. */
static gboolean
carries_over (MoFormPage *self, const MoFormDraft *earlier, const MoFormStep *step)
{
  static const char *const of_strand[] = { "relation", "injury", "daily", NULL };
  const char *strand = mo_form_draft_get (earlier, MO_DRAFT_STRAND);
  return *strand == '\0' || !g_strv_contains (of_strand, step->key) ||
         g_str_equal (strand, mo_form_draft_get (self->draft, MO_DRAFT_STRAND));
}

/* What was typed stays; what is empty is filled in. */
static void
earlier_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoFormDraft) earlier = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->draft)
    return;
  if (!earlier) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  for (const MoFormStep *step = self->form->steps; step->key; step++)
    for (const MoFormField *field = step->fields; field && field->key; field++)
      if (carries_over (self, earlier, step) &&
          *mo_form_draft_get (self->draft, field->key) == '\0')
        mo_form_page_answer (self, field->key, mo_form_draft_get (earlier, field->key));
  mo_form_page_show_step (self, self->step);
  mo_form_page_show_found (self);
  mo_announce (GTK_WIDGET (self), _ ("The earlier answers are filled in"));
}

static void
use_clicked (GtkButton *button, MoFormPage *self)
{
  gint64 *person = g_new (gint64, 1);
  *person = person_of (GTK_WIDGET (button));
  link_person (self, *person);
  mo_office_read (self->office,
                  mo_form_earlier_job,
                  person,
                  g_free,
                  (GDestroyNotify) mo_form_draft_unref,
                  NULL,
                  earlier_read,
                  g_object_ref (self));
}

static GtkWidget *
text (const char *words, gboolean dim)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  if (dim) {
    gtk_widget_add_css_class (label, "mo-dim");
    gtk_widget_add_css_class (label, "mo-caption");
  }
  return label;
}

static void
bear_person (GtkWidget *widget, gint64 person)
{
  gint64 *id = g_new (gint64, 1);
  *id = person;
  g_object_set_data_full (G_OBJECT (widget), "person", id, g_free);
}

static GtkWidget *
link_check (MoFormPage *self, const MoLookAlike *who)
{
  g_autofree char *name = mo_look_alike_name (who);
  g_autofree char *words = g_strdup_printf (_ ("This is the same %s"), name);
  GtkWidget *check = gtk_check_button_new_with_label (words);
  bear_person (check, who->id);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), linked_person (self) == who->id);
  g_signal_connect (check, "toggled", G_CALLBACK (link_toggled), self);
  return check;
}

static GtkWidget *
use_button (MoFormPage *self, const MoLookAlike *who)
{
  int year = mo_look_alike_year (who);
  g_autofree char *name = mo_look_alike_name (who);
  g_autofree char *words = year ? g_strdup_printf (_ ("Use answers of %d"), year)
                                : g_strdup (_ ("Use what is known"));
  g_autofree char *whole = g_strdup_printf (_ ("%s: %s"), words, name);
  GtkWidget *button = gtk_button_new_with_label (words);
  mo_access_icon_button (button, whole);
  bear_person (button, who->id);
  g_signal_connect (button, "clicked", G_CALLBACK (use_clicked), self);
  return button;
}

/* Somebody who waits already: the same referral once more, or news about it. */
static GtkWidget *
open_button (const MoLookAlike *who)
{
  g_autofree char *words = g_strdup_printf (_ ("Open referral %s"), who->referral_number);
  GtkWidget *button = gtk_button_new_with_label (words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-referral");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", who->referral);
  return button;
}

static GtkWidget *
found_box (MoFormPage *self, const MoLookAlike *who)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *words = mo_look_alike_words (who, mo_office_get_today (self->office));
  g_autofree char *why = mo_look_alike_why (who);
  g_autofree char *dim = who->pairing ? self->kind->say (MO_FORM_SAYS_EARLIER, why, 0)
                                      : g_strdup_printf (_ ("%s."), why);

  gtk_box_append (GTK_BOX (box), text (words, FALSE));
  gtk_box_append (GTK_BOX (box), text (dim, TRUE));
  if (mo_look_alike_waits (who))
    gtk_box_append (GTK_BOX (box), open_button (who));
  gtk_box_append (GTK_BOX (box), link_check (self, who));
  gtk_box_append (GTK_BOX (box), use_button (self, who));
  return box;
}

void
mo_form_page_show_found (MoFormPage *self)
{
  GtkWidget *child;
  guint n = self->found ? self->found->len : 0;

  while ((child = gtk_widget_get_first_child (self->earlier_list)))
    gtk_box_remove (GTK_BOX (self->earlier_list), child);
  for (guint i = 0; i < MIN (n, MOST_SHOWN); i++)
    gtk_box_append (GTK_BOX (self->earlier_list),
                    found_box (self, g_ptr_array_index (self->found, i)));
  gtk_widget_set_visible (self->earlier, n > 0);
}

/* Heard by those who do not see the card appear, and only when it does. */
static void
tell_found (MoFormPage *self, guint before)
{
  if (before > 0 || !self->found || self->found->len == 0)
    return;
  g_autofree char *words = mo_look_alike_words (g_ptr_array_index (self->found, 0),
                                                mo_office_get_today (self->office));
  g_autofree char *whole = g_strdup_printf (_ ("Earlier contact: %s"), words);
  mo_announce (GTK_WIDGET (self), whole);
}

static gboolean
same_people (GPtrArray *one, GPtrArray *other)
{
  if (!one || one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!mo_look_alike_equal (g_ptr_array_index (one, i), g_ptr_array_index (other, i)))
      return FALSE;
  return TRUE;
}

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFormPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = mo_office_finish (MO_OFFICE (source), result, &error);

  /* a search that was overtaken, or a page that is gone */
  if (!found || !self->draft || same_people (self->found, found))
    return;
  guint before = self->found ? self->found->len : 0;
  g_clear_pointer (&self->found, g_ptr_array_unref);
  self->found = g_steal_pointer (&found);
  mo_form_page_show_found (self);
  tell_found (self, before);
}

static gboolean
look (gpointer data)
{
  MoFormPage *self = data;
  MoDay today = mo_office_get_today (self->office);
  MoPrecision precision;

  self->look_source = 0;
  if (!self->draft)
    return G_SOURCE_REMOVE;
  if (self->looking)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  g_autofree char *name = mo_form_draft_name (self->draft);
  MoDay born = mo_form_draft_day (self->draft, "born_on", today, &precision);
  mo_office_read (self->office,
                  mo_store_find_duplicates_job,
                  mo_look_alike_ask_new (name,
                                         precision == MO_PRECISION_DAY ? born : MO_DAY_NONE,
                                         mo_form_draft_get (self->draft, "phone"),
                                         mo_form_draft_get (self->draft, "postcode"),
                                         mo_form_draft_get (self->draft, "email")),
                  (GDestroyNotify) mo_look_alike_ask_free,
                  (GDestroyNotify) g_ptr_array_unref,
                  self->looking,
                  looked,
                  g_object_ref (self));
  return G_SOURCE_REMOVE;
}

void
mo_form_page_look_soon (MoFormPage *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  self->look_source = g_timeout_add (LOOK_AFTER_MS, look, self);
}

void
mo_form_page_tell_shown (MoFormPage *self)
{
  if (self->draft && self->kind->shown)
    self->kind->shown (self, self->user);
}
