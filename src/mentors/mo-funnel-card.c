/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "mentors/mo-funnel-card.h"

#include <glib/gi18n-lib.h>

#include "draw/mo-funnel.h"
#include "store/mo-mentor-steps.h"
#include "widget/mo-appearance.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"
#include "widget/mo-width-bin.h"

#define LEAST 19 /* em: below this the bars would be too short to compare */

struct _MoFunnelCard {
  GtkWidget parent_instance;

  MoOffice *office;
  GCancellable *reading;
  MoMentorFunnel *funnel; /* NULL before it is read */
  GtkWidget *box, *title, *picture;
};

G_DEFINE_FINAL_TYPE (MoFunnelCard, mo_funnel_card, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- the picture */

static MoChartLook
look_of (GtkWidget *widget, char **family)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const char *said =
      pango_font_description_get_family (pango_context_get_font_description (pango));

  *family = g_strdup (said ? said : "Sans");
  return (MoChartLook){
    .palette = mo_palette_get (mo_appearance_get_scheme (mo_appearance_get ())),
    .family = *family,
    .body = mo_width_em (widget),
    .width = gtk_widget_get_width (widget),
  };
}

static void
draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user)
{
  MoFunnelCard *self = user;
  g_autofree char *family = NULL;
  MoChartLook look = look_of (GTK_WIDGET (area), &family);
  if (self->funnel)
    mo_funnel_draw (self->funnel, cr, &look);
}

/* The size follows that of the text. */
static void
fit (MoFunnelCard *self)
{
  g_autofree char *family = NULL;
  MoChartLook look = look_of (self->picture, &family);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (self->picture),
                                       (int) mo_funnel_height (&look));
  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (self->picture),
                                      (int) (LEAST * look.body));
}

static void
show (MoFunnelCard *self)
{
  g_autofree char *title = mo_mentor_funnel_title (self->funnel);
  g_autofree char *words = mo_mentor_funnel_describe (self->funnel);
  g_autofree char *sentence = mo_mentor_funnel_sentence (self->funnel);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
  gtk_widget_set_tooltip_text (self->picture, sentence);
  gtk_widget_queue_draw (self->picture);
}

/* ---------------------------------------------------------------------- reading */

static void
read_done (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoFunnelCard) self = user;
  g_autoptr (GError) error = NULL;
  g_autofree MoMentorFunnel *funnel = mo_office_finish (MO_OFFICE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || !self->office)
    return;
  if (!funnel) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    return;
  }
  g_free (self->funnel);
  self->funnel = g_steal_pointer (&funnel);
  show (self);
}

static void
read_funnel (MoFunnelCard *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  mo_office_read (self->office,
                  mo_store_mentor_funnel_job,
                  NULL,
                  NULL,
                  g_free,
                  self->reading,
                  read_done,
                  g_object_ref (self));
}

static void
news (MoOffice *office,
      const char *const *tables,
      const char *label,
      gint64 set,
      MoFunnelCard *self)
{
  if (mo_news_touches (tables, "mentor mentor_step setting"))
    read_funnel (self);
}

void
mo_funnel_card_set_office (MoFunnelCard *self, MoOffice *office)
{
  g_return_if_fail (!self->office);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "news", G_CALLBACK (news), self, 0);
  g_signal_connect_object (
      office, "day-changed", G_CALLBACK (read_funnel), self, G_CONNECT_SWAPPED);
  read_funnel (self);
}

void
mo_funnel_card_print (MoFunnelCard *self)
{
  if (!self->funnel)
    return;
  g_autoptr (MoSheet) sheet = mo_funnel_sheet (self->funnel, FALSE);
  mo_print_dialog (GTK_WIDGET (self), &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

/* ---------------------------------------------------------------------- the object */

static void
mo_funnel_card_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mo_funnel_card_parent_class)->css_changed (widget, change);
  fit (MO_FUNNEL_CARD (widget));
}

static void
mo_funnel_card_dispose (GObject *object)
{
  MoFunnelCard *self = MO_FUNNEL_CARD (object);
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->funnel, g_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_funnel_card_parent_class)->dispose (object);
}

static void
mo_funnel_card_class_init (MoFunnelCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_funnel_card_dispose;
  widget_class->css_changed = mo_funnel_card_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

/* A drawing area has no role of its own. */
static GtkWidget *
picture_new (MoFunnelCard *self)
{
  GtkWidget *area = g_object_new (
      GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "hexpand", TRUE, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw, self, NULL);
  return area;
}

/* Everybody who stands on a step, and what is to be done next. */
static GtkWidget *
people_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Who is where…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.mentor-way");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) 0);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  return button;
}

static void
mo_funnel_card_init (MoFunnelCard *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "mo-strong");
  gtk_box_append (GTK_BOX (head), self->title);
  gtk_box_append (GTK_BOX (head), people_button ());
  self->picture = picture_new (self);
  gtk_box_append (GTK_BOX (self->box), head);
  gtk_box_append (GTK_BOX (self->box), self->picture);
  gtk_widget_add_css_class (self->box, "mo-card");
  gtk_widget_add_css_class (self->box, "mo-side-card");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (mo_appearance_get (),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_draw),
                           self->picture,
                           G_CONNECT_SWAPPED);
}
