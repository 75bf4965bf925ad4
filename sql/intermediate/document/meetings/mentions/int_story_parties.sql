{#
  Between whom a text is: the parties of its main encounter, else the two countries with which one of its first sentences
  begins, where no other does: "Kenya and Malta will resume talks", but not "the fence between Kenya and Malta".
#}
with main as (

    select document_key, parties,
    from {{ ref('int_meetings_opened') }}
    where is_main

),

pairs as (

    select document_key, any_value(list_sort(country_codes)) as parties,
    from {{ ref('int_actors') }}
    where
        actor_kind = 'joint'
        and sentence_no <= 6
        and token_no <= 3
        and not is_unspecific
        and len(list_distinct(country_codes)) = 2
    group by document_key
    having count(distinct list_sort(country_codes)) = 1

)

select document_key, coalesce(main.parties, pairs.parties) as parties, main.parties is not null as is_met,
from main
full join pairs using (document_key)
