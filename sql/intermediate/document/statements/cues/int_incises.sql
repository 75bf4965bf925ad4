{#
  Who speaks inside French quotation marks that stay open around it: "« Le pont, explique la ministre, est vieux. »" A
  verb of saying stands right behind a comma, its subject right beside it; what follows the next comma is quoted again.
#}
with quotations as (

    select document_key, sentence_no,
    from {{ ref('int_quotations') }}
    union
    select document_key, next_sentence_no,
    from {{ ref('int_quotations') }}
    where next_sentence_no is not null

),

cues as (

    select
        cues.document_key,
        cues.sentence_no,
        cues.token_no,
        cues.token_end,
        marks.commas,
        list_max(list_filter(marks.commas, lambda comma: comma < cues.token_no)) as start,
        {# "m'a dit", "a-t-elle expliqué" #}
        cues.token_no - start = 1
        or cues.token_no - start <= 4 and list_contains(marks.verbs, start + 1)
        or cues.token_no - start <= 4 and list_contains(marks.clitics, start + 1) as follows_comma,
    from {{ ref('int_speech_cues') }} as cues
    semi join quotations using (document_key, sentence_no)
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where cues.language = 'fr' and cues.form = 'finite'

)

select
    cues.document_key,
    cues.sentence_no,
    min(cues.start) as start,
    coalesce(
        list_min(list_filter(any_value(cues.commas), lambda comma: comma >= max(mentions.token_end))),
        max(mentions.token_end)
    ) as stop,
from cues
inner join {{ ref('int_actor_mentions') }} as mentions
    on cues.document_key = mentions.document_key
    and cues.sentence_no = mentions.sentence_no
    and mentions.token_no between cues.start + 1 and cues.token_end + 1
    and not mentions.is_oblique
    and not mentions.is_possessive
where cues.follows_comma
group by cues.document_key, cues.sentence_no
having count(distinct cues.token_no) = 1
