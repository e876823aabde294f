/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentors/mo-mentor-page.h"

#include <glib/gi18n-lib.h>

#include "form/mo-page-read.h"
#include "core/mo-mentor-care.h"
#include "core/mo-mentor-rules.h"
#include "mentors/mo-mentor-form.h"
#include "store/mo-terms.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-lay.h"
#include "widget/mo-refocus.h"
#include "widget/mo-scroll.h"
#include "widget/mo-state-label.h"
#include "widget/mo-wrap.h"

G_DEFINE_FINAL_TYPE (MoMentorPage, mo_mentor_page, GTK_TYPE_WIDGET)

MoDay
mo_mentor_page_today (MoMentorPage *self)
{
  return mo_office_get_today (self->office);
}

GtkWidget *
mo_mentor_card (GtkWidget *column)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (card, "mo-card");
  gtk_widget_add_css_class (card, "mo-card-body");
  gtk_box_append (GTK_BOX (column), card);
  return card;
}

/* ---------------------------------------------------------------------- the head */

static const char *
strand_words (const MoMentorAbout *facts)
{
  if (facts->sci && facts->family)
    return _ ("SCI and family strand");
  return facts->family ? _ ("family strand") : _ ("SCI strand");
}

static char *
sentence_of (const MoMentorAbout *facts)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  const char *const texts[] = { facts->pronouns,
                                facts->town,
                                strand_words (facts),
                                facts->young_people_ok ? _ ("mentors young people too")
                                                       : NULL };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] && *texts[i])
      g_ptr_array_add (parts, (gpointer) texts[i]);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/* Whether somebody new can be offered, and if not, why. */
static void
show_standing (MoMentorPage *self)
{
  const MoMentorCard *card = self->card;
  const MoMentorAbout *facts = card->facts;
  MoDay today = mo_mentor_page_today (self);
  MoLevel check =
      mo_rule_check_level (card->check_due, today, mo_office_get_policy (self->office));
  g_autofree char *until = NULL, *words = NULL;
  MoLevel level = MO_LEVEL_STOPPED;

  if (g_strcmp0 (facts->state, "active") != 0) {
    until = mo_day_to_short (facts->paused_until, today);
    words = g_strcmp0 (facts->state, "paused") == 0 && until
                ? g_strdup_printf (_ ("on a break until %s"), until)
                : g_strdup (mo_mentor_way_words (facts->state));
  } else if (check == MO_LEVEL_LATE || check == MO_LEVEL_REFUSED) {
    words = g_strdup (_ ("not on the board: no check in date"));
    level = MO_LEVEL_LATE;
  } else if (facts->taken >= facts->capacity) {
    words = g_strdup (_ ("all places taken"));
  } else if (card->rest_until > today) {
    until = mo_day_to_short (card->rest_until, today);
    words = g_strdup_printf (_ ("resting until %s"), until);
  } else {
    words = g_strdup (_ ("can be asked"));
    level = MO_LEVEL_FINE;
  }
  mo_state_label_set (MO_STATE_LABEL (self->standing), level, words);
}

static void
show_buttons (MoMentorPage *self, const MoMentorAbout *facts)
{
  gboolean paused = g_strcmp0 (facts->state, "paused") == 0,
           active = g_strcmp0 (facts->state, "active") == 0;
  gtk_button_set_label (GTK_BUTTON (self->pause),
                        paused ? _ ("Back from the break") : _ ("Take a break…"));
  gtk_widget_set_visible (self->pause, paused || active);
  gtk_widget_set_visible (self->leave, paused || active);
}

static void
show (MoMentorPage *self)
{
  const MoMentorAbout *facts = self->card->facts;
  g_autofree char *sentence = sentence_of (facts);

  gtk_label_set_label (GTK_LABEL (self->title), facts->name);
  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  show_standing (self);
  show_buttons (self, facts);
  gtk_widget_set_visible (self->empty, FALSE);
  gtk_widget_set_visible (self->head, TRUE);
  gtk_widget_set_visible (self->outer, TRUE);
  mo_mentor_facts_show (self);
  mo_mentor_matches_show (self);
  mo_mentor_side_show (self);
  if (self->entering)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* ---------------------------------------------------------------------- reading */

static void
loaded (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMentorPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoMentorCard) card = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!card) {
    mo_page_not_read (self, error);
    return;
  }
  if (card->facts->id != self->mentor)
    return;
  g_clear_pointer (&self->card, mo_mentor_card_free);
  self->card = g_steal_pointer (&card);
  show (self);
}

static void
ask (MoMentorPage *self)
{
  if (!self->mentor)
    return;
  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  self->asking = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_mentor_card_job,
                  g_memdup2 (&self->mentor, sizeof self->mentor),
                  g_free,
                  (GDestroyNotify) mo_mentor_card_free,
                  self->asking,
                  loaded,
                  g_object_ref (self));
}

static void
terms_read (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoMentorPage) self = user;
  GPtrArray *terms = mo_office_finish (MO_OFFICE (source), result, NULL);
  if (!terms)
    return;
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  self->terms = terms;
}

static void
ask_terms (MoMentorPage *self)
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

void
mo_mentor_page_show (MoMentorPage *self, gint64 mentor)
{
  if (self->mentor != mentor) {
    g_clear_pointer (&self->card, mo_mentor_card_free);
    self->mentor = mentor;
  }
  ask (self);
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoMentorPage *self)
{
  if (mo_news_touches (tables, "term"))
    ask_terms (self);
  if (mo_news_touches (tables,
                       "mentor mentor_step mentor_note person injury topic availability"
                       " safety_check supervision attendance training_event pairing call"
                       " call_note setting term"))
    ask (self);
}

/* ---------------------------------------------------------------------- arranging */

/* Three columns that scroll by themselves; in the middle width the third stands under the
 * first; narrow: all below one another. */
static void
arrange (MoMentorPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  gboolean wide = width >= MO_WIDTH_WIDE, narrow = width < MO_WIDTH_MIDDLE;
  GtkOrientation across = narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  mo_lay_into (self->side_scroller, wide || narrow ? self->columns : self->left);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), across);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), across);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->title_row), across);
  mo_wrap_where_narrow (self->actions, across == GTK_ORIENTATION_HORIZONTAL);
  mo_scroll_by_itself (self->outer, !wide);
  mo_scroll_by_itself (self->facts_scroller, wide);
  mo_scroll_by_itself (self->middle_scroller, wide);
  mo_scroll_by_itself (self->side_scroller, wide);
  gtk_widget_set_vexpand (self->facts_scroller, wide);
  gtk_widget_set_hexpand (self->facts_scroller, narrow);
}

static void
mo_mentor_page_root (GtkWidget *widget)
{
  MoMentorPage *self = MO_MENTOR_PAGE (widget);
  GTK_WIDGET_CLASS (mo_mentor_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_mentor_page_unroot (GtkWidget *widget)
{
  MoMentorPage *self = MO_MENTOR_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_mentor_page_parent_class)->unroot (widget);
}

static gboolean
mo_mentor_page_grab_focus (GtkWidget *widget)
{
  MoMentorPage *self = MO_MENTOR_PAGE (widget);
  self->entering = self->mentor && !self->card;
  if (self->entering)
    return FALSE;
  if (!self->mentor)
    return gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
  /* by name: the next one on is not known before the facts have their places */
  mo_refocus (self->facts, "mentor.edit-about ");
  return TRUE;
}

static void
open_person (GtkWidget *widget, const char *action, GVariant *value)
{
  MoMentorPage *self = MO_MENTOR_PAGE (widget);
  if (self->card)
    gtk_widget_activate_action (widget, "win.show-person", "x", self->card->facts->person);
}

GtkWidget *
mo_mentor_page_new (MoOffice *office)
{
  MoMentorPage *self = g_object_new (MO_TYPE_MENTOR_PAGE, NULL);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (office, "day-changed", G_CALLBACK (ask), self, G_CONNECT_SWAPPED);
  ask_terms (self);
  return GTK_WIDGET (self);
}

static void
mo_mentor_page_dispose (GObject *object)
{
  MoMentorPage *self = MO_MENTOR_PAGE (object);
  GtkWidget *child;

  g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->card, mo_mentor_card_free);
  g_clear_pointer (&self->terms, g_ptr_array_unref);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_mentor_page_parent_class)->dispose (object);
}

static void
mo_mentor_page_class_init (MoMentorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  g_type_ensure (MO_TYPE_STATE_LABEL);
  G_OBJECT_CLASS (klass)->dispose = mo_mentor_page_dispose;
  widget_class->root = mo_mentor_page_root;
  widget_class->unroot = mo_mentor_page_unroot;
  widget_class->grab_focus = mo_mentor_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/mentors/mo-mentor-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, title_row);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, standing);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, pause);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, leave);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, open_person);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, mentors);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, outer);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, left);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, facts_scroller);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, facts);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, middle_scroller);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, middle);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, side_scroller);
  gtk_widget_class_bind_template_child (widget_class, MoMentorPage, side);
  gtk_widget_class_install_action (widget_class, "mentor.open-person", NULL, open_person);
  mo_mentor_install_state_actions (widget_class);
  mo_mentor_install_check_actions (widget_class);
  mo_mentor_install_lived_actions (widget_class);
  mo_mentor_install_note_actions (widget_class);
}

static void
mo_mentor_page_init (MoMentorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->head, FALSE);
  gtk_widget_set_visible (self->outer, FALSE);
}
