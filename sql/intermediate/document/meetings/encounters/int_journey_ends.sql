{# What a journey leads to: a place, and a day right before one, "se rendra du 3 au 5 mai prochains à Lima". #}
with places as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('country_name', 'country_short', 'city')

)

select document_key, sentence_no, token_no,
from places
union
select dates.document_key, dates.sentence_no, dates.token_no,
from {{ ref('int_dates') }} as dates
inner join places
    on dates.document_key = places.document_key
    and dates.sentence_no = places.sentence_no
    and places.token_no - dates.token_end between 0 and 3
