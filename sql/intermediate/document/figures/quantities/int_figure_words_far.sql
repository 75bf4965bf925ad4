{#
  Words that measure only the sum right after them, where none stands: "gave Togo 5 million", but "gave details of a plan
  to which Togo adds 5 million".
#}
with sums as (

    select document_key, sentence_no, list(token_no) as sum_places,
    from {{ ref('int_numbers') }}
    where value >= 100
    group by document_key, sentence_no

),

words as (

    select located.document_key, located.sentence_no, located.token_no, located.token_end, located.concept,
    from {{ ref('int_phrases_located') }} as located
    inner join {{ ref('lex_figures') }} as words
        on located.phrase = words.phrase
        and located.kind = words.kind
        and located.concept = words.concept
        and words.note = 'beside'
    where located.layer = 'figures' and located.kind = 'metric'

)

select words.*
from words
left join sums using (document_key, sentence_no)
where {{ count_between('sum_places', 'words.token_end', 'words.token_end + 11') }} = 0
