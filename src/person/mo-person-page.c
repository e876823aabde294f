/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "core/mo-referral-rules.h"
#include "person/mo-person-page-private.h"
#include "store/mo-terms.h"
#include "widget/mo-access.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-lay.h"
#include "widget/mo-scroll.h"
#include "widget/mo-state-label.h"

G_DEFINE_FINAL_TYPE (MoPersonPage, mo_person_page, GTK_TYPE_WIDGET)

MoDay
mo_person_page_today (MoPersonPage *self)
{
  return mo_office_get_today (self->office);
}

void
mo_person_page_go (MoPersonPage *self, const char *action, gint64 target)
{
  if (!gtk_widget_activate_action (GTK_WIDGET (self), action, "x", target))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-referral", "x", target);
}

/* ---------------------------------------------------------------------- the head */

static void
show_standing (MoPersonPage *self, const MoPersonFacts *facts)
{
  gboolean talking =
      facts->pairing && g_strcmp0 (facts->pairing_state, "closed") != 0 && facts->mentor_name;
  g_autofree char *words =
      talking && facts->calls_done ? g_strdup_printf (_ ("talking with %s"), facts->mentor_name)
      : facts->referral
          ? g_strdup (mo_referral_standing_words (facts->state, facts->first_contact_on))
      : facts->mentor ? g_strdup (_ ("mentor"))
                      : NULL;
  const char *icon = talking                                   ? "mo-pair-symbolic"
                     : g_strcmp0 (facts->state, "closed") == 0 ? "mo-in-time-symbolic"
                     : facts->referral                         ? "mo-waiting-symbolic"
                                                               : "mo-mentors-symbolic";
  gtk_widget_set_visible (self->standing, words != NULL);
  if (words)
    mo_state_label_set_icon (MO_STATE_LABEL (self->standing), MO_LEVEL_STOPPED, icon, words);
}

static char *
sentence_of (const MoPersonFacts *facts, MoDay today)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  int age = facts->born_on ? mo_day_age (facts->born_on, today) : -1;
  const char *strand = !facts->strand                          ? NULL
                       : g_str_equal (facts->strand, "family") ? _ ("family strand")
                                                               : _ ("SCI strand");
  const char *const texts[] = { facts->town, facts->number, strand };

  if (facts->pronouns)
    g_ptr_array_add (parts, g_strdup (facts->pronouns));
  if (age >= 0)
    g_ptr_array_add (parts, g_strdup_printf ("%d", age));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] && *texts[i])
      g_ptr_array_add (parts, g_strdup (texts[i]));
  if (facts->owner)
    g_ptr_array_add (parts, g_strdup_printf (_ ("owner %s"), facts->owner));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* A form wants the card, and the words of its lists. */
static void
open_wanted_form (MoPersonPage *self)
{
  if (!self->form || !self->card || !self->terms)
    return;
  g_autofree char *form = g_steal_pointer (&self->form);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), form, NULL);
}

void
mo_person_page_open_form (MoPersonPage *self, const char *form)
{
  g_free (self->form);
  self->form = g_strdup (form);
  open_wanted_form (self);
}

static void
show (MoPersonPage *self)
{
  const MoPersonFacts *facts = self->card->facts;
  g_autofree char *name = mo_person_full_name (facts);
  g_autofree char *sentence = sentence_of (facts, mo_person_page_today (self));

  gtk_label_set_label (GTK_LABEL (self->title), name);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  show_standing (self, facts);
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_widget_set_visible (self->head, TRUE);
  gtk_widget_set_visible (self->outer, TRUE);
  mo_person_facts_show (self);
  mo_person_side_show (self);
  if (self->entering)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  open_wanted_form (self);
}

/* ---------------------------------------------------------------------- reading */

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPersonPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoPersonCard) card = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!card) {
    mo_page_not_read (self, error);
    return;
  }
  if (card->facts->id != self->person)
    return;
  g_clear_pointer (&self->card, mo_person_card_free);
  self->card = g_steal_pointer (&card);
  show (self);
}

void
mo_person_page_ask (MoPersonPage *self)
{
  if (!self->person)
    return;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_person_card_job,
                  g_memdup2 (&self->person, sizeof self->person),
                  g_free,
                  (GDestroyNotify) mo_person_card_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

static void
terms_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoPersonPage) self = user;
  GPtrArray *terms = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!terms)
    return;
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  self->terms = terms;
  open_wanted_form (self);
}

static void
ask_terms (MoPersonPage *self)
{
  mo_office_read (self->office,
                  mo_terms_list_job,
                  NULL,
                  NULL,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  terms_read,
                  g_object_ref (self));
}

gint64
mo_person_page_get_person (MoPersonPage *self)
{
  return self->person;
}

void
mo_person_page_show (MoPersonPage *self, gint64 person)
{
  if (self->person != person) {
    mo_person_fold_all (self);
    g_clear_pointer (&self->card, mo_person_card_free);
    g_clear_pointer (&self->form, g_free);
    self->person = person;
    mo_person_timeline_reset (self);
  }
  mo_person_page_ask (self);
  mo_person_timeline_ask (self);
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoPersonPage *self)
{
  if (mo_news_touches (tables, "term"))
    ask_terms (self);
  if (mo_news_touches (tables,
                       "person phone relation referral contact_attempt assessment pairing call"
                       " goal sentiment task mentor injury equality exclusion audit"))
    mo_person_page_ask (self);
  if (mo_news_touches (tables,
                       "person phone phone_retired referral contact_attempt letter assessment"
                       " signpost wait_event goal pairing extension call call_note message"
                       " response sentiment task note onward consent mentor attendance"
                       " safety_check supervision import_row"))
    mo_person_timeline_ask (self);
}

static void
day_changed (MoPersonPage *self)
{
  mo_person_page_ask (self);
  mo_person_timeline_ask (self);
}

/* ---------------------------------------------------------------------- arranging */

/* Three columns; in the middle width the third stands under the first; narrow: all below one
 * another in one scroller, with the timeline as high as a good part of the window. */
static void
arrange (MoPersonPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_WIDE, narrow = width < MO_WIDTH_MIDDLE;
  double em = mo_width_em (GTK_WIDGET (self));

  mo_lay_into (self->side_scroller, wide || narrow ? self->columns : self->left);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->filters), GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL
                                         : GTK_ORIENTATION_HORIZONTAL);
  mo_scroll_by_itself (self->outer, !wide);
  mo_scroll_by_itself (self->facts_scroller, wide);
  mo_scroll_by_itself (self->side_scroller, wide);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->timeline_scroller),
                                              wide ? -1 : (int) (28 * em));
  gtk_widget_set_vexpand (self->facts_scroller, wide);
  gtk_widget_set_hexpand (self->facts_scroller, narrow);
}

static void
mo_person_page_root (GtkWidget *widget)
{
  MoPersonPage *self = MO_PERSON_PAGE (widget);
  GTK_WIDGET_CLASS (mo_person_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_person_page_unroot (GtkWidget *widget)
{
  MoPersonPage *self = MO_PERSON_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_person_page_parent_class)->unroot (widget);
}

/* Leaving the page folds what was opened. */
static void
mo_person_page_unmap (GtkWidget *widget)
{
  MoPersonPage *self = MO_PERSON_PAGE (widget);
  gboolean any = g_hash_table_size (self->opened) > 0;

  GTK_WIDGET_CLASS (mo_person_page_parent_class)->unmap (widget);
  mo_person_fold_all (self);
  if (any && self->card && self->office) {
    mo_person_facts_show (self);
    mo_person_timeline_ask (self);
  }
}

static gboolean
mo_person_page_grab_focus (GtkWidget *widget)
{
  MoPersonPage *self = MO_PERSON_PAGE (widget);
  self->entering = self->person && !self->card;
  if (self->entering)
    return FALSE;
  if (!self->person)
    return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  /* at the first thing, so that Tab goes through the page in the order it is read */
  return gtk_widget_child_focus (self->head, GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (self->facts, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_person_page_new (MoOffice *office)
{
  MoPersonPage *self = g_object_new (MO_TYPE_PERSON_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (day_changed), self, G_CONNECT_SWAPPED);
  ask_terms (self);
  return GTK_WIDGET (self);
}

static void
mo_person_page_dispose (GObject *object)
{
  MoPersonPage *self = MO_PERSON_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  g_cancellable_cancel (self->listing);
  g_clear_object (&self->listing);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->card, mo_person_card_free);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_pointer (&self->opened, g_hash_table_unref);
  g_clear_pointer (&self->wanted, mo_timeline_ask_free);
  g_clear_pointer (&self->form, g_free);
  g_clear_object (&self->moments);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_person_page_parent_class)->dispose (object);
}

#define CHILD(name)                                                                            \
  {                                                                                            \
#name, G_STRUCT_OFFSET(MoPersonPage, name)                                                 \
  }

static const struct {
  const char *name;
  gssize offset;
} children[] = {
  CHILD (head),           CHILD (title_row),
  CHILD (title),          CHILD (standing),
  CHILD (sentence),       CHILD (actions),
  CHILD (task),           CHILD (print),
  CHILD (empty),          CHILD (outer),
  CHILD (columns),        CHILD (left),
  CHILD (facts_scroller), CHILD (facts),
  CHILD (middle),         CHILD (filters),
  CHILD (kinds),          CHILD (search),
  CHILD (order),          CHILD (add_note),
  CHILD (nothing),        CHILD (timeline_scroller),
  CHILD (timeline),       CHILD (older_bar),
  CHILD (older_words),    CHILD (older),
  CHILD (side_scroller),  CHILD (side),
};

static void
mo_person_page_class_init (MoPersonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_STATE_LABEL);
  G_OBJECT_CLASS (klass)->dispose = mo_person_page_dispose;
  widget_class->grab_focus = mo_person_page_grab_focus;
  widget_class->root = mo_person_page_root;
  widget_class->unroot = mo_person_page_unroot;
  widget_class->unmap = mo_person_page_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/person/mo-person-page.ui");
  for (guint i = 0; i < G_N_ELEMENTS (children); i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, children[i].name, FALSE, children[i].offset);
  mo_person_install_edit_actions (widget_class);
  mo_person_install_print (widget_class);
}

static void
mo_person_page_init (MoPersonPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->opened = g_hash_table_new_full (
      g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  mo_access_icon_button (self->task, _ ("Task…"));
  mo_access_icon_button (self->print, _ ("Call sheet…"));
  mo_access_icon_button (self->add_note, _ ("Add a note…"));
  gtk_widget_set_visible (self->head, FALSE);
  gtk_widget_set_visible (self->outer, FALSE);
  mo_person_timeline_start (self);
}
