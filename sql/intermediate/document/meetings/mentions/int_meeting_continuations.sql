{#
  What an encounter goes on from, in the same text. "Le premier sommet Chine-Asie centrale … le deuxième sommet": a
  numbered one goes on with the series of its kind before it. "Dans l'après-midi", "on its sidelines": where and when
  the one before took place. Headings count for what follows, but tell of no encounter themselves.
#}
with candidates as (

    select document_key, sentence_no, token_no, format, series_id, ordinal,
    from {{ ref('int_meeting_candidates') }}

),

bodies as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

same_days as (

    {# "later on Wednesday", "plus tard dans la semaine" tell another day #}
    select distinct words.document_key, words.sentence_no,
    from {{ ref('int_phrases_located') }} as words
    left join {{ ref('int_dates') }} as dates
        on words.document_key = dates.document_key
        and words.sentence_no = dates.sentence_no
        and dates.token_no - words.token_end between 0 and 1
    where words.layer = 'events' and words.kind = 'same_day' and dates.token_no is null

),

continued as (

    select
        document_key,
        sentence_no,
        token_no,
        coalesce(
            series_id,
            if(ordinal is null, null, last_value(series_id ignore nulls) over earlier)
        ) as series_id,
    from candidates
    window earlier as (
        partition by document_key, format
        order by sentence_no, token_no
        rows between unbounded preceding and 1 preceding
    )

)

select
    continued.*,
    same_days.sentence_no is not null as is_same_day,
from continued
semi join bodies using (document_key, sentence_no)
left join same_days
    on continued.document_key = same_days.document_key
    and continued.sentence_no = same_days.sentence_no
