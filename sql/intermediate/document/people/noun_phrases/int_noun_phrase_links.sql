{#
  Which noun phrases speak of one actor: those that go on with the one before have its number. Keys and numbers only:
  the phrases themselves are joined by int_noun_phrases_joined.
#}
with apposed as (

    select * from {{ ref('int_noun_phrases_beside') }}

),

linked as (

    select
        document_key,
        sentence_no,
        phrase_no,
        token_no,
        follows_its_name
        {# "the president and party leader Asha Exemple"; "between the president and Minister Exemple" names two #}
        or coalesce(
            separator = 'and' and bare_role_before and has_role and not has_determiner
            and not lag(is_between) over reading,
            false
        )
        or coalesce(
            separator = 'comma' and bare_role_before and is_bare_name and not lag(follows_its_name) over reading, false
        )
        {# "the vice chairman of the municipal Committee Asha Exemple" #}
        or follows_its_body
        or coalesce(bare_role_before and gap <= 4 and lead(follows_its_body) over reading, false)
        {# "la Chine et le Kazakhstan", "the foreign ministers of Greece and Turkey" #}
        or coalesce(
            country_before and is_bare_country and not is_oblique
            and (
                separator = 'and'
                or separator = 'comma' and not oblique_before
                {# "Greece, Turkey and Cyprus", but "The talks with Greece, Turkey said, …" #}
                and lead(is_bare_country and separator in ('and', 'comma')) over reading
            ),
            false
        )
        {# "the Greek, Turkish and Cypriot ministers" #}
        or coalesce(adjective_before and ends_country_list and separator in ('and', 'comma'), false)
        {# "les ministres des Transports d'Azerbaïdjan, de Géorgie et du Kazakhstan" #}
        or coalesce(is_bare_country and is_oblique and shared_before and separator in ('and', 'comma'), false)
        as goes_on,
        {# "between the campaign and Russia" #}
        is_oblique or coalesce(separator = 'and' and lag(is_oblique) over reading, false) as is_governed,
    from apposed
    window reading as (partition by document_key, sentence_no order by token_no)

),

numbered as (

    select
        document_key, sentence_no, phrase_no, is_governed,
        (count_if(not goes_on) over reading)::integer as mention_no,
        goes_on or coalesce(lead(goes_on) over reading, false) as is_joined,
    from linked
    window reading as (partition by document_key, sentence_no order by token_no)

)

select * from numbered
