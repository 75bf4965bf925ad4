{#
  Whom "him" means in an encounter: never who acts on him, "X praised him in a phone call", but the one other person whom
  the words before it name; nobody where these name several.
#}
with actors as (

    select document_key, sentence_no, token_no, token_end, pronoun, person_key, country_code,
    from {{ ref('int_encounter_actors') }}
    where person_key is not null or pronoun = 'singular'

),

objects as (

    select
        actors.document_key, actors.sentence_no, actors.token_no as actor_no,
        list_concat(coalesce(marks.commas, []), coalesce(marks.conjunctions, [])) as joints,
    from actors
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join {{ ref('lex_adjacent_words') }} as forms
        on sentences.language = forms.language
        and sentences.words[actors.token_no] = forms.phrase
        and forms.kind = 'object_form'
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where actors.person_key is null

),

before as (

    select
        objects.document_key,
        objects.sentence_no,
        objects.actor_no,
        people.person_key,
        any_value(people.country_code) as country_code,
        max(people.sentence_no) as told_no,
        bool_or(
            people.sentence_no = objects.sentence_no
            and {{ count_between('joints', 'people.token_end', 'objects.actor_no') }} = 0
        ) as acts,
    from objects
    inner join actors as people
        on objects.document_key = people.document_key
        and objects.sentence_no - people.sentence_no between 0 and 2
        and (people.sentence_no < objects.sentence_no or people.token_no < objects.actor_no)
        and people.person_key is not null
    left join {{ ref('int_person_genders') }} as genders
        on people.document_key = genders.document_key
        and people.person_key = genders.person_key
    where coalesce(genders.gender = 'masculine' or not genders.is_telling, true)
    group by objects.document_key, objects.sentence_no, objects.actor_no, people.person_key

),

nearest as (

    select * exclude (acts),
    from before
    where not acts
    qualify
        told_no = max(told_no) over (partition by document_key, sentence_no, actor_no)

)

select
    document_key,
    sentence_no,
    actor_no,
    any_value(struct_pack(person_key := person_key, country_code := country_code)) as named,
from nearest
group by document_key, sentence_no, actor_no
having count(*) = 1
